/**
 * `npm run bench:build [counts]`: seconds to check and to build this site with 157, 1,000 and 5,000 questions, and as a ratio to a Starlight
 * site of the same texts (questions, notes on sources, terms, scorecards, skills), installed for the occasion. Without a registry it says that nothing was
 * compared. What is made after the pages, their search and their checks, and what Starlight has not got, is told apart: book, Anki files, zip, offline copy.
 *
 * Both begin without any cache and take turns; the medians are compared. A busy machine shows in the load that is said with them: what
 * two cores do at once there is done one after the other.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import path from 'node:path';
import { bankOf } from './build/copies.ts';
import { restOf } from './build/rest.ts';
import { buildOurs, checkOurs, copyOurs, takeAlongOurs } from './build/ours.ts';
import { buildStarlight, fillStarlight, installStarlight } from './build/starlight.ts';

/** What the build may take as a ratio to Starlight's: of a small bank, and of one of thousands of pages. */
const budgetOf = (count: number) => (count < 1000 ? 1 : 0.8);

/** How often each is built: a long build varies less. */
const roundsOf = (count: number) => (count < 1000 ? 5 : count < 5000 ? 3 : 1);

const median = (values: readonly number[]) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;

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
  const ours = folder('ours-');
  copyOurs(ours, pages);
  if (starlight !== undefined) fillStarlight(starlight, [...pages, ...restOf('src/content')]);
  const checks = await checkOurs(ours);
  const built: number[] = [];
  const theirs: number[] = [];
  for (let round = 0; round < roundsOf(count); round++) {
    built.push(await buildOurs(ours));
    if (starlight !== undefined) theirs.push(await buildStarlight(starlight));
  }
  const more = await takeAlongOurs(ours);
  rmSync(ours, { recursive: true });
  const said = `${pages.length} questions: checks alone ${checks.toFixed(1)} s, build with checks ${median(built).toFixed(1)} s, then book, Anki files, zip and offline copy ${more.toFixed(1)} s`;
  const load = `load ${loadavg()[0]?.toFixed(1) ?? ''}`;
  if (starlight === undefined) {
    console.log(`${said}; ${load}`);
    continue;
  }
  const ratio = median(built) / median(theirs);
  console.log(
    `${said}; Starlight ${median(theirs).toFixed(1)} s; ratio ${ratio.toFixed(2)} (budget ${budgetOf(count)}); ${load}`,
  );
  if (ratio > budgetOf(count)) process.exitCode = 1;
}
rmSync(root, { recursive: true, force: true });
