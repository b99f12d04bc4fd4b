import type { ReadResult, Refusal } from '../document.ts';

/** Thrown inside the readers, where a file turns out not to be readable; `readAs` makes a result of it. */
export class Refused extends Error {
  readonly refusal: Refusal;
  /** What was found in this file, as half a sentence such as "a picture (PNG)"; may be empty. */
  readonly detail: string;

  constructor(refusal: Refusal, detail = '') {
    super(`${refusal}: ${detail}`);
    this.refusal = refusal;
    this.detail = detail;
  }
}

/** Any other error means that the file is not what its format promises. */
export function refusalOf(error: unknown): ReadResult & { kind: 'refused' } {
  if (error instanceof Refused) return { kind: 'refused', refusal: error.refusal, detail: error.detail };
  return { kind: 'refused', refusal: 'damaged', detail: error instanceof Error ? error.message : '' };
}
