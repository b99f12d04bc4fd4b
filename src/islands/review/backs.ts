import { signal, type ReadonlySignal } from '@preact/signals';
import type { Backs } from '../../domain/practice/deck.ts';
import { loadBacks } from '../shared/practice/deck.ts';

export interface Answers {
  /** undefined: under way; a text: why they could not be loaded. */
  readonly backs: ReadonlySignal<Backs | string | undefined>;
  readonly load: () => void;
}

/** Questions are shown before the answers have come. */
export function createAnswers(address: string): Answers {
  const backs = signal<Backs | string | undefined>(undefined);
  const load = () => {
    backs.value = undefined;
    loadBacks(address).then(
      (loaded) => (backs.value = loaded),
      (error: unknown) => (backs.value = error instanceof Error ? error.message : String(error)),
    );
  };
  load();
  return { backs, load };
}
