import { cpSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from './copies.ts';
import { secondsOf } from './time.ts';

const PARTS = ['src', 'public', 'astro.config.mjs', 'package.json', 'tsconfig.json'];

/** Builds this site with these questions in a folder of its own: the content checks alone, then everything, in seconds. */
export async function buildOurs(folder: string, pages: readonly Page[]): Promise<{ checks: number; build: number }> {
  for (const part of PARTS) cpSync(part, path.join(folder, part), { recursive: true });
  symlinkSync(path.resolve('node_modules'), path.join(folder, 'node_modules'), 'junction');
  const questions = path.join(folder, 'src/content/questions');
  rmSync(questions, { recursive: true });
  for (const { path: name, text } of pages) {
    mkdirSync(path.dirname(path.join(questions, name)), { recursive: true });
    writeFileSync(path.join(questions, name), text);
  }
  const checks = await secondsOf(folder, 'src/checks/cli.ts');
  const site = await secondsOf(folder, 'node_modules/astro/bin/astro.mjs', 'build');
  const index = await secondsOf(folder, 'node_modules/pagefind/lib/runner/bin.cjs', '--site', 'dist', '--quiet');
  return { checks, build: site + index };
}
