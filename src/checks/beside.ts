import { Worker } from 'node:worker_threads';
import type { Finding } from './finding.ts';

/** What the worker is given. */
export interface Task {
  /** The project's root. */
  readonly root: string;
  /** Such as 2026-11-23, in UTC. */
  readonly today: string;
}

/** What the worker says: first, where it is so, that every file can be read and has its shape; last, all that is wrong. */
export type Report = 'readable' | readonly Finding[];

/** The checks at work on a thread of their own, so that something else can be done beside them. */
export interface Checking {
  /** Whether every file can be read and has the shape of its schema: known long before all the rest. */
  readonly readable: Promise<boolean>;
  /** Everything that is wrong with the content. */
  readonly findings: Promise<readonly Finding[]>;
}

/** Begins to check all content below a root. */
export function checkBeside(task: Task): Checking {
  const readable = Promise.withResolvers<boolean>();
  const findings = Promise.withResolvers<readonly Finding[]>();
  // Whoever waits is told; until then, that nobody waits yet is no reason to end the process.
  for (const { promise } of [readable, findings]) promise.catch(() => undefined);
  const worker = new Worker(new URL('worker.ts', import.meta.url), { workerData: task });
  worker.on('message', (report: Report) => {
    // What is resolved already stays so.
    readable.resolve(report === 'readable');
    if (report !== 'readable') findings.resolve(report);
  });
  const fail = (error: Error) => [readable, findings].forEach(({ reject }) => reject(error));
  worker.on('error', fail);
  worker.on('exit', (code) => fail(new Error(`The checks of the content ended early, with ${code}`)));
  return { readable: readable.promise, findings: findings.promise };
}
