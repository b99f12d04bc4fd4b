import { signal, type ReadonlySignal } from '@preact/signals';
import type { ScorecardStore } from '../../storage/scorecards/contract.ts';
import { announce } from '../shared/announcer.ts';
import { sayImported, type Imported } from './outcomes.ts';

/** The files that were chosen or dropped, and what became of them. */
export interface Imports {
  readonly results: ReadonlySignal<readonly Imported[]>;
  readonly busy: ReadonlySignal<boolean>;
  readonly take: (files: readonly File[]) => Promise<void>;
  readonly clear: () => void;
}

const NOT_LOADED = 'was not read: the reader of files could not be loaded. Try again once there is a connection';

/** @param refresh reads the list anew, once all files are in */
export function createImports(store: ScorecardStore, refresh: () => Promise<void>): Imports {
  const results = signal<readonly Imported[]>([]);
  const busy = signal(false);
  const readFiles = async (files: readonly File[]): Promise<readonly Imported[]> => {
    try {
      const { importFiles } = await import('./importing.ts');
      return await importFiles(store, files);
    } catch {
      return files.map(({ name }) => ({
        file: name,
        outcomes: [{ kind: 'refused', title: '', problems: [{ path: name, message: NOT_LOADED }] }],
      }));
    }
  };
  return {
    results,
    busy,
    async take(files) {
      if (files.length === 0 || busy.value) return;
      busy.value = true;
      announce('Reading the files.');
      const read = await readFiles(files);
      await refresh();
      results.value = read;
      busy.value = false;
      announce(sayImported(results.value));
    },
    clear: () => (results.value = []),
  };
}
