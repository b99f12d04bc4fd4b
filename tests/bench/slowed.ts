/**
 * A browser's pages with all their threads made slower. `Emulation.setCPUThrottlingRate` slows the main thread of a page and nothing else, and is refused for
 * workers; so the processes of the pages are stopped and continued many times a second instead, which slows whatever runs in them. On Linux and macOS.
 */
import { Worker as Thread } from 'node:worker_threads';
import type { Browser, Page } from '@playwright/test';

/** Milliseconds that a process runs before it is stopped; short beside whatever is measured. */
const RUNS_MS = 4;

/** Keeps time on a thread of its own, and by sleeping: timers of a thread that does other work come late. */
const METRONOME = `
const { workerData: { pids, runs, stops, flag } } = require('node:worker_threads');
const state = new Int32Array(flag);
const send = (signal) => { for (const pid of pids) try { process.kill(pid, signal); } catch {} };
while (Atomics.wait(state, 0, 0, runs) === 'timed-out') {
  const stopped = performance.now();
  send('SIGSTOP');
  Atomics.wait(state, 0, 0, stops);
  send('SIGCONT');
}
send('SIGCONT');
`;

async function renderersOf(browser: Browser): Promise<number[]> {
  const cdp = await browser.newBrowserCDPSession();
  const { processInfo } = await cdp.send('SystemInfo.getProcessInfo');
  await cdp.detach();
  return processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => id);
}

/** Runs something while every page that is open is slower by `slowdown`. */
export async function slowed<T>(browser: Browser, slowdown: number, run: () => Promise<T>): Promise<T> {
  if (slowdown === 1) return run();
  const flag = new SharedArrayBuffer(4);
  const stops = RUNS_MS * (slowdown - 1);
  const metronome = new Thread(METRONOME, {
    eval: true,
    workerData: { pids: await renderersOf(browser), runs: RUNS_MS, stops, flag },
  });
  try {
    return await run();
  } finally {
    const state = new Int32Array(flag);
    Atomics.store(state, 0, 1);
    Atomics.notify(state, 0);
    await new Promise((resolve) => metronome.once('exit', resolve));
  }
}

export interface LoopTimes {
  readonly page: number;
  readonly worker: number;
}

/** Milliseconds that a fixed loop takes in the page, and in a worker that it starts for that. */
export function loopTimes(page: Page): Promise<LoopTimes> {
  return page.evaluate(async () => {
    const code = `() => {
      const begun = performance.now();
      let sum = 0;
      for (let i = 0; i < 1e8; i++) sum = (sum * 31 + i) | 0;
      return performance.now() - begun + (sum & 0);
    }`;
    const worker = new Worker(URL.createObjectURL(new Blob([`postMessage((${code})())`])));
    const inWorker = await new Promise<number>((resolve) => {
      worker.onmessage = ({ data }) => resolve(data as number);
    });
    worker.terminate();
    const here = (0, eval)(code) as () => number;
    return { page: here(), worker: inWorker };
  });
}
