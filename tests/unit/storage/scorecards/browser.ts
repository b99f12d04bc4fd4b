import { DATABASE } from '../../../../src/storage/scorecards/format.ts';
import type { ScorecardStore } from '../../../../src/storage/scorecards/contract.ts';
import { openScorecards } from '../../../../src/storage/scorecards/open.ts';
import * as shared from '../browser.ts';

export { START, turn } from '../browser.ts';
export type Browser = shared.Browser<ScorecardStore>;
export type Page = shared.Page<ScorecardStore>;

export const browser = (): Browser => shared.browserOf(openScorecards);

export const onDisk = <T>(of: Browser, store: string, work: (objects: IDBObjectStore) => IDBRequest<T>): Promise<T> =>
  shared.onDisk(of, DATABASE, store, work);
