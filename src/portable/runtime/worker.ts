import type { Fetch } from './loader.ts';

/**
 * A worker for pages from disk, which may not start one from a file but from a text: what is sent before the text has come waits.
 * As much of the interface of `Worker` as the site uses.
 */
export function workerOf(fetch: Fetch) {
  return class TextWorker {
    onmessage: ((event: MessageEvent) => void) | null = null;
    onerror: ((event: Event) => void) | null = null;
    readonly #started: Promise<Worker | undefined>;
    #isOver = false;

    constructor(address: string | URL) {
      this.#started = this.#start(address).catch(() => {
        this.onerror?.(new Event('error', { cancelable: true }));
        return undefined;
      });
    }

    async #start(address: string | URL): Promise<Worker> {
      const response = await fetch(address);
      if (!response.ok) throw new TypeError(`No such worker: ${String(address)}`);
      const text = new Blob([await response.text()], { type: 'text/javascript' });
      const source = URL.createObjectURL(text);
      const worker = new Worker(source);
      worker.onmessage = (event) => this.onmessage?.(event);
      worker.onerror = (event) => this.onerror?.(event);
      if (this.#isOver) worker.terminate();
      return worker;
    }

    postMessage(message: unknown): void {
      void this.#started.then((worker) => worker?.postMessage(message));
    }

    terminate(): void {
      this.#isOver = true;
      void this.#started.then((worker) => worker?.terminate());
    }
  };
}
