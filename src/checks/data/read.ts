import { readFileSync } from 'node:fs';

/** The lines of a data file beside this module; empty ones and comments, which begin with "#", left out. */
export function dataLines(name: string): string[] {
  return readFileSync(new URL(name, import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '' && !line.startsWith('#'));
}
