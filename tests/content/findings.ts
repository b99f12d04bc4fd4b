import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { check } from '../../src/checks/check.ts';
import { readCorpus } from '../../src/checks/corpus.ts';
import { formatFindings } from '../../src/checks/finding.ts';
import { QUESTION, SOUND } from './sound.ts';

/** The day on which the tests check. */
export const TODAY = '2026-11-23';

export type Changes = Readonly<Record<string, string | undefined>>;

/** What the checks say of the sound content with some of its files replaced, added or (undefined) left out. */
export async function findingsOf(changes: Changes): Promise<string[]> {
  return withContent(changes, (root) => {
    const findings = check(readCorpus(root), TODAY);
    return findings.length === 0 ? [] : formatFindings(findings).split('\n');
  });
}

/** Writes the sound content, changed, into a folder of its own for as long as `use` takes. */
export async function withContent<T>(changes: Changes, use: (root: string) => T | Promise<T>): Promise<T> {
  const root = await mkdtemp(path.join(tmpdir(), 'content-'));
  try {
    for (const [file, text] of Object.entries({ ...SOUND, ...changes })) {
      if (text === undefined) continue;
      await mkdir(path.join(root, path.dirname(file)), { recursive: true });
      await writeFile(path.join(root, file), text);
    }
    return await use(root);
  } finally {
    await rm(root, { recursive: true });
  }
}

/** The sound text of a file with one thing in it replaced. */
export function broken(file: string, from: string | RegExp, to: string): Record<string, string> {
  const sound = SOUND[file] ?? '';
  const text = sound.replace(from, to);
  if (text === sound) throw new Error(`${file} does not hold ${String(from)}`);
  return { [file]: text };
}

/** The first question with an example of our own: what stands between its headings "Hands-on example" and the next. */
export function example(markdown: string): Record<string, string> {
  return broken(QUESTION, /(?<=## Hands-on example\n\n)[\s\S]*?(?=\n## What)/, markdown);
}

export const NEW = 'src/content/questions/ambient/new.mdx';

/** The first question under another id, in words of its own. */
export function copyAs(id: string): string {
  return (SOUND[QUESTION] ?? '')
    .replace('id: first', `id: ${id}`)
    .replace('How is first', `How is the other ${id}`)
    .replaceAll(/first(?=\d)/g, 'new');
}
