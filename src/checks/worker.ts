/** The thread of the checks: `beside.ts` starts it. */
import { parentPort, workerData } from 'node:worker_threads';
import type { Report, Task } from './beside.ts';
import { readCorpus } from './corpus.ts';
import { schemas } from './rules/schemas.ts';
import { syntax } from './rules/syntax.ts';

const { root, today } = workerData as Task;
const say = (report: Report) => parentPort?.postMessage(report);
const corpus = readCorpus(root);
if (syntax(corpus).length === 0 && schemas(corpus).length === 0) say('readable');
// What is waited for first needs few of the rules.
const { check } = await import('./check.ts');
say(check(corpus, today));
