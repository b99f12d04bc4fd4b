import type { ReadResult } from '../../../domain/resume/document.ts';
import { kindOf } from '../../../domain/resume/reading/kind.ts';
import { refusalOf } from '../../../domain/resume/reading/refused.ts';

/** What is wrong with a file before anything of it is read, if something is. */
export function wrongName(bytes: Uint8Array, fileName: string): ReadResult | undefined {
  try {
    kindOf(bytes, fileName);
    return undefined;
  } catch (error) {
    return refusalOf(error);
  }
}
