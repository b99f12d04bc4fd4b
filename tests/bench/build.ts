/**
 * `npm run bench:build [counts]`: seconds to check and to build this site with 157, 1,000 and 5,000 questions, and as a ratio to a Starlight
 * site of the same texts, installed for the occasion. Without a registry it says that nothing was compared.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { bankOf } from './build/copies.ts';
import { buildOurs } from './build/ours.ts';
import { buildStarlight, installStarlight } from './build/starlight.ts';

/** What the build may take as a ratio to Starlight's: of a small bank, and of one of thousands of pages. */
const budgetOf = (count: number) => (count < 1000 ? 1 : 0.8);

const given = process.argv.slice(2).map(Number);
const root = mkdtempSync(path.join(tmpdir(), 'bench-build-'));
const folder = (name: string) => mkdtempSync(path.join(root, name));

function tryStarlight(): string | undefined {
  const at = folder('starlight-');
  try {
    installStarlight(at);
    return at;
  } catch (error) {
    console.log(
      `Starlight could not be installed, so nothing is compared: ${(error as Error).message.split('\n')[0] ?? ''}`,
    );
    return undefined;
  }
}

const starlight = tryStarlight();
for (const count of given.length > 0 ? given : [157, 1000, 5000]) {
  const pages = bankOf(count, 'src/content/questions');
  const ours = await buildOurs(folder('ours-'), pages);
  const said = `${pages.length} questions: checks ${ours.checks.toFixed(1)} s, build ${ours.build.toFixed(1)} s`;
  if (starlight === undefined) {
    console.log(said);
    continue;
  }
  const theirs = await buildStarlight(starlight, pages);
  const ratio = ours.build / theirs;
  console.log(`${said}; Starlight ${theirs.toFixed(1)} s; ratio ${ratio.toFixed(2)} (budget ${budgetOf(count)})`);
  if (ratio > budgetOf(count)) process.exitCode = 1;
}
rmSync(root, { recursive: true, force: true });
