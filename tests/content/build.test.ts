import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const QUESTION = 'src/content/questions/ambient/ambient-mode.mdx';
let project: string;

beforeAll(() => {
  project = mkdtempSync(path.join(tmpdir(), 'project-'));
  for (const name of ['src', 'public', 'astro.config.mjs', 'tsconfig.json', 'package.json']) {
    cpSync(name, path.join(project, name), { recursive: true });
  }
  symlinkSync(path.resolve('node_modules'), path.join(project, 'node_modules'), 'junction');
});

afterAll(() => {
  rmSync(project, { recursive: true });
});

/** Builds a copy of the project in which one text of one question is replaced; gives the exit code and all that was printed. */
function buildWith(from: string, to: string): { status: number | null; printed: string } {
  const file = path.join(project, QUESTION);
  const sound = readFileSync(file, 'utf8');
  expect(sound).toContain(from);
  writeFileSync(file, sound.replace(from, to));
  const astro = path.resolve('node_modules/astro/bin/astro.mjs');
  const { status, stdout, stderr } = spawnSync(process.execPath, [astro, 'build'], {
    cwd: project,
    encoding: 'utf8',
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', NO_COLOR: '1' },
  });
  writeFileSync(file, sound);
  return { status, printed: stdout + stderr };
}

describe('a build with broken content', () => {
  it.each([
    ['a wrong level', 'level: Beginner', 'level: Expert', 'level is "Expert": write one of'],
    ['broken MDX', '## Technical explanation', '## Technical explanation\n\n<Figure', 'is not valid MDX'],
    ['a link to no page', '## Technical explanation', '## Technical explanation\n\n[Gone](/gone/).', '/gone/'],
  ])(
    'stops on %s, with one message that names the file, before any page is written',
    { timeout: 120_000 },
    (_, from, to, message) => {
      const { status, printed } = buildWith(from, to);
      expect(status).not.toBe(0);
      expect(printed).toContain('The content has one problem:');
      expect(printed.split('\n').filter((line) => line.startsWith(QUESTION) && line.includes(message))).toHaveLength(1);
      expect(existsSync(path.join(project, 'dist/index.html'))).toBe(false);
    },
  );
});
