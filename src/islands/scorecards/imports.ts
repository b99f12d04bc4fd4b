import { signal, type ReadonlySignal } from '@preact/signals';
import type { ScorecardStore } from '../../storage/scorecards/contract.ts';
import { announce } from '../shared/announcer.ts';
import { importFiles, sayImported, type Imported } from './importing.ts';

/** The files that were chosen or dropped, and what became of them. */
export interface Imports {
  readonly results: ReadonlySignal<readonly Imported[]>;
  readonly busy: ReadonlySignal<boolean>;
  readonly take: (files: readonly File[]) => Promise<void>;
  readonly clear: () => void;
}

export function createImports(store: ScorecardStore): Imports {
  const results = signal<readonly Imported[]>([]);
  const busy = signal(false);
  return {
    results,
    busy,
    async take(files) {
      if (files.length === 0 || busy.value) return;
      busy.value = true;
      announce('Reading the files.');
      results.value = await importFiles(store, files);
      busy.value = false;
      announce(sayImported(results.value));
    },
    clear: () => (results.value = []),
  };
}
