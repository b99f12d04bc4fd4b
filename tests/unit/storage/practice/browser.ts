import type { PracticeStore } from '../../../../src/storage/practice/contract.ts';
import { LAYOUT } from '../../../../src/storage/practice/format.ts';
import { openPractice } from '../../../../src/storage/practice/open.ts';
import * as shared from '../browser.ts';

export { START, turn } from '../browser.ts';
export type Browser = shared.Browser<PracticeStore>;
export type Page = shared.Page<PracticeStore>;

export const browser = (): Browser => shared.browserOf(openPractice);

export const onDisk = <T>(of: Browser, store: string, work: (objects: IDBObjectStore) => IDBRequest<T>): Promise<T> =>
  shared.onDisk(of, LAYOUT.name, store, work);
