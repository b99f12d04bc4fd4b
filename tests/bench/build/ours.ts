import { cpSync, mkdirSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from './copies.ts';
import { forgetBuilds, secondsOf } from './time.ts';

const PARTS = ['src', 'public', 'astro.config.mjs', 'package.json', 'tsconfig.json', 'LICENSE'];

/** Makes a copy of this site with these questions in a folder of its own. */
export function copyOurs(folder: string, pages: readonly Page[]): void {
  for (const part of PARTS) cpSync(part, path.join(folder, part), { recursive: true });
  // A folder of links, and not one link: builds leave what they want to remember in it, and none may profit from another.
  mkdirSync(path.join(folder, 'node_modules'));
  for (const name of readdirSync('node_modules').filter((entry) => !entry.startsWith('.')))
    symlinkSync(path.resolve('node_modules', name), path.join(folder, 'node_modules', name), 'junction');
  const questions = path.join(folder, 'src/content/questions');
  rmSync(questions, { recursive: true });
  for (const { path: name, text } of pages) {
    mkdirSync(path.dirname(path.join(questions, name)), { recursive: true });
    writeFileSync(path.join(questions, name), text);
  }
}

/** Builds it, its checks and its search index included, in seconds. */
export async function buildOurs(folder: string): Promise<number> {
  forgetBuilds(folder);
  return secondsOf(folder, 'node_modules/astro/bin/astro.mjs', 'build');
}

/** Makes of a built site what else a build makes, in seconds: book, Anki files, zip, and the offline copy. */
export async function takeAlongOurs(folder: string): Promise<number> {
  return (
    (await secondsOf(folder, 'src/downloads/cli.ts')) + (await secondsOf(folder, 'src/service-worker/cli.ts', 'dist'))
  );
}

/** Only checks its content, in seconds: how much of a build that would be, were it not done beside it. */
export const checkOurs = (folder: string): Promise<number> => secondsOf(folder, 'src/checks/cli.ts');
