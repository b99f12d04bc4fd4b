/** The check in a worker that ends with it, or after a pause in the page where there are no workers. */
import type { CheckReply, CheckRequest } from './check-here.ts';

function startWorker(): Worker | undefined {
  try {
    return new Worker(new URL('./check.worker.ts', import.meta.url), { type: 'module' });
  } catch {
    return undefined;
  }
}

/** @returns undefined where it was cancelled; @throws where its code could not be loaded */
export function check(request: CheckRequest, signal: AbortSignal): Promise<CheckReply | undefined> {
  return new Promise((resolve, reject) => {
    const worker = startWorker();
    const end = (reply: CheckReply | undefined) => {
      signal.removeEventListener('abort', cancel);
      worker?.terminate();
      resolve(reply);
    };
    const cancel = () => end(undefined);
    signal.addEventListener('abort', cancel);
    const here = () => {
      import('./check-here.ts').then(({ checkHere }) => {
        // What is on its way to the screen comes first.
        setTimeout(() => end(signal.aborted ? undefined : checkHere(request)));
      }, reject);
    };
    if (!worker) {
      here();
      return;
    }
    worker.onmessage = ({ data }: MessageEvent<CheckReply>) => end(data);
    worker.onerror = (event) => {
      event.preventDefault();
      here();
    };
    worker.postMessage(request);
  });
}
