import { madeBeside } from '../finish/beside.ts';

/** What `worker.ts` makes the files of: built files as texts, and the address of the site. */
export interface Task {
  readonly deck: string;
  readonly backs: string;
  readonly handbook: string;
  readonly site: string;
}

/** What the site practises as files for Anki: the package `/meshready.apkg`, and the text `/meshready-anki.txt`. */
export interface AnkiFiles {
  readonly 'meshready.apkg': Uint8Array;
  readonly 'meshready-anki.txt': string;
}

export function ankiBeside(task: Task): Promise<AnkiFiles> {
  return madeBeside(new URL('worker.ts', import.meta.url), task);
}
