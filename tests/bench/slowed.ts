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
const { workerData: { pids, runs, slowdown, flag } } = require('node:worker_threads');
const state = new Int32Array(flag);
const send = (signal) => { for (const pid of pids) try { process.kill(pid, signal); } catch {} };
for (let begun = performance.now(); Atomics.wait(state, 0, 0, runs) === 'timed-out'; begun = performance.now()) {
  send('SIGSTOP');
  // On a busy machine this comes late; the pause is then as much longer.
  Atomics.wait(state, 0, 0, (performance.now() - begun) * (slowdown - 1));
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
  const metronome = new Thread(METRONOME, {
    eval: true,
    workerData: { pids: await renderersOf(browser), runs: RUNS_MS, slowdown, flag },
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

/** Milliseconds that a piece of a fixed loop takes: in the mean, and at best, which is what it takes where nothing hinders it. */
export interface Piece {
  readonly mean: number;
  readonly best: number;
}

/** Runs a fixed loop in the page, and in a worker that it starts for that, in a hundred equal pieces of a millisecond or two. */
export function piecesOf(page: Page): Promise<{ readonly page: Piece; readonly worker: Piece }> {
  return page.evaluate(async () => {
    const code = `() => {
      const pieces = [];
      let sum = 0;
      for (let piece = 0; piece < 200; piece++) {
        const begun = performance.now();
        for (let i = 0; i < 2e6; i++) sum = (sum * 31 + i) | 0;
        pieces.push(performance.now() - begun + (sum & 0));
      }
      // The first half is for the compiler.
      const counted = pieces.slice(100);
      return { mean: counted.reduce((all, piece) => all + piece, 0) / counted.length, best: Math.min(...counted) };
    }`;
    const worker = new Worker(URL.createObjectURL(new Blob([`postMessage((${code})())`])));
    const inWorker = await new Promise<Piece>((resolve) => {
      worker.onmessage = ({ data }) => resolve(data as Piece);
    });
    worker.terminate();
    const here = (0, eval)(code) as () => Piece;
    return { page: here(), worker: inWorker };
  });
}
