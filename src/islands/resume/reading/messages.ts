/** What goes between the page and the threads that read. */
import type { ReadResult } from '../../../domain/resume/document.ts';

export interface ReadRequest {
  readonly kind: 'read';
  readonly bytes: Uint8Array;
  readonly fileName: string;
}

export type ReadReply =
  | { readonly kind: 'progress'; readonly done: number; readonly of: number }
  | { readonly kind: 'result'; readonly result: ReadResult };

/** pdf.js greets whoever started the thread, too; its messages are not ours. */
export const isReply = (data: unknown): data is ReadReply =>
  typeof data === 'object' && data !== null && 'kind' in data && (data.kind === 'progress' || data.kind === 'result');
