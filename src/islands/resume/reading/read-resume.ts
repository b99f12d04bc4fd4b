/** A file that somebody chose, as a resume or as the reason why not. Nothing leaves the page. */
import type { ReadResult } from '../../../domain/resume/document.ts';
import { MOST_FILE_BYTES, MOST_SECONDS } from '../../../domain/resume/reading/limits.ts';
import { isReply, type ReadReply, type ReadRequest } from './messages.ts';

export interface ReadOptions {
  /** Pages read, of how many; only PDF has pages to count. */
  readonly progress?: (done: number, of: number) => void;
  /** Ends the work itself, not just the waiting for it. */
  readonly signal?: AbortSignal;
}

const refused = (refusal: 'cancelled' | 'too slow' | 'too large' | 'damaged' | 'empty', detail = ''): ReadResult => ({
  kind: 'refused',
  refusal,
  detail,
});

/** In the first kilobyte, as PDF programs look for it. The rest is told apart in the worker. */
function isPdf(bytes: Uint8Array): boolean {
  return new TextDecoder('latin1').decode(bytes.subarray(0, 1024)).includes('%PDF-');
}

function startWorker(pdf: boolean): Worker | undefined {
  try {
    return pdf
      ? new Worker(new URL('./pdf.worker.ts', import.meta.url), { type: 'module' })
      : new Worker(new URL('./papers.worker.ts', import.meta.url), { type: 'module' });
  } catch {
    return undefined;
  }
}

/** A reader of PDFs that was started before it was wanted, and has read nothing. */
let spare: Worker | undefined;

/** Loads what reads PDFs while somebody looks for the file: it is the largest part of this site, and most resumes are PDFs. */
export function expectPdf(): void {
  if (spare) return;
  const started = startWorker(true);
  spare = started;
  if (started)
    started.onerror = (event) => {
      // It could not be loaded. Reading tries again, and says so.
      event.preventDefault();
      if (spare === started) spare = undefined;
    };
}

/** No PDF is to be read after all. */
export function expectNoPdf(): void {
  takeSpare()?.terminate();
}

function takeSpare(): Worker | undefined {
  const taken = spare;
  spare = undefined;
  return taken;
}

/**
 * Reads a resume in a worker of its own, which ends with it: a reader that hangs or fills the memory takes nothing else with it. Never rejects but where
 * the reader itself cannot be loaded, as without a connection.
 */
export async function readResume(file: File, { progress, signal }: ReadOptions = {}): Promise<ReadResult> {
  if (file.size > MOST_FILE_BYTES)
    return refused('too large', `${(file.size / 1e6).toFixed(1)} MB, and at most ${MOST_FILE_BYTES / 1e6} are read`);
  let bytes: Uint8Array;
  try {
    bytes = new Uint8Array(await file.arrayBuffer());
  } catch {
    // It was moved, or lies in a cloud folder that has not brought it here.
    return refused('empty', 'it cannot be opened on this device');
  }
  if (signal?.aborted) return refused('cancelled');
  const pdf = isPdf(bytes);
  if (pdf) {
    // A name that promises something else is told before pdf.js is loaded.
    const { wrongName } = await import('./wrong-name.ts');
    const wrong = wrongName(bytes, file.name);
    if (wrong) return wrong;
  }
  if (!pdf) expectNoPdf();
  const request: ReadRequest = { kind: 'read', bytes, fileName: file.name };
  return new Promise<ReadResult>((resolve, reject) => {
    let worker = (pdf ? takeSpare() : undefined) ?? startWorker(pdf);
    const end = (result: ReadResult) => {
      clearTimeout(limit);
      signal?.removeEventListener('abort', cancel);
      worker?.terminate();
      resolve(result);
    };
    const cancel = () => end(refused('cancelled'));
    const limit = setTimeout(() => end(refused('too slow')), MOST_SECONDS * 1000);
    signal?.addEventListener('abort', cancel);
    let hasBegun = false;
    const receive = (message: ReadReply) => {
      hasBegun = true;
      if (message.kind === 'result') end(message.result);
      else if (!signal?.aborted) progress?.(message.done, message.of);
    };
    const here = () => {
      worker = undefined;
      import('./here.ts')
        .then(({ readHere }) => readHere(request, pdf, receive))
        .catch((error: unknown) => {
          clearTimeout(limit);
          reject(error instanceof Error ? error : new Error(String(error)));
        });
    };
    if (!worker) {
      here();
      return;
    }
    worker.onmessage = ({ data }: MessageEvent<unknown>) => {
      if (isReply(data)) receive(data);
    };
    worker.onerror = (event) => {
      event.preventDefault();
      // Once it has begun, the file broke it, most often by filling its memory; before, it could not be started.
      if (hasBegun) end(refused('damaged', 'the reader gave up on it'));
      else here();
    };
    worker.postMessage(request);
  });
}
