import { once } from 'node:events';
import { Worker } from 'node:worker_threads';

/**
 * What a thread of its own makes of a task, so that rendering goes on meanwhile.
 *
 * @param thread a module that posts one message: what it made of its `workerData`
 */
export async function madeBeside<T>(thread: URL, task: unknown): Promise<T> {
  const [made] = (await once(new Worker(thread, { workerData: task }), 'message')) as [T];
  return made;
}
