/**
 * The check in a worker, or after a pause in the page where there are no workers. The worker starts beside the one that reads, so that its code and the
 * lexicon are ready when the resume is; it stays for the next check, and ends where one is cancelled.
 */
import type { CheckReply, CheckRequest } from './check-here.ts';
import type { PrepareRequest } from './check.worker.ts';

function startWorker(): Worker | undefined {
  try {
    return new Worker(new URL('./check.worker.ts', import.meta.url), { type: 'module' });
  } catch {
    return undefined;
  }
}

/** @param load gives the lexicon as `/resume/lexicon.json` has it; asked again where it failed */
export function createChecker(load: () => Promise<unknown>) {
  /** Undefined: none was started, or it ended. */
  let worker: Worker | undefined;
  let lexicon: Promise<unknown> | undefined;

  function end(): void {
    worker?.terminate();
    worker = undefined;
  }

  /** In the page. @throws where its code could not be loaded */
  async function here(request: CheckRequest, signal: AbortSignal): Promise<CheckReply | undefined> {
    const { checkHere, prepare } = await import('./check-here.ts');
    const raw = await lexicon;
    // What is on its way to the screen comes first.
    await new Promise((resolve) => setTimeout(resolve));
    return signal.aborted ? undefined : checkHere(() => prepare(raw), request);
  }

  /** It could not be loaded, or fell over: the next check is made without it. */
  const dropOnError = (started: Worker) => {
    started.onerror = (event) => {
      event.preventDefault();
      if (worker === started) end();
    };
  };

  /** @returns when the lexicon is there; @throws where it could not be loaded */
  async function begin(): Promise<void> {
    const loading = (lexicon ??= load());
    if (!worker) {
      const started = startWorker();
      worker = started;
      if (started) dropOnError(started);
      loading.then(
        (raw) => started?.postMessage({ kind: 'prepare', lexicon: raw } satisfies PrepareRequest),
        () => {
          // It is tried again at the next check, by a worker that is told.
          lexicon = undefined;
          end();
        },
      );
    }
    await loading;
  }

  /** After `begin`. @returns undefined where it was cancelled; @throws where its code could not be loaded */
  function check(request: CheckRequest, signal: AbortSignal): Promise<CheckReply | undefined> {
    const asked = worker;
    if (!asked) return here(request, signal);
    return new Promise((resolve, reject) => {
      const finish = (reply: CheckReply | undefined) => {
        signal.removeEventListener('abort', cancel);
        asked.onmessage = null;
        dropOnError(asked);
        resolve(reply);
      };
      const cancel = () => {
        end();
        finish(undefined);
      };
      signal.addEventListener('abort', cancel);
      asked.onmessage = ({ data }: MessageEvent<CheckReply>) => finish(data);
      asked.onerror = (event) => {
        event.preventDefault();
        end();
        here(request, signal).then(finish, reject);
      };
      asked.postMessage(request);
    });
  }

  return { begin, check, end };
}
