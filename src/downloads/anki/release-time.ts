import { execFileSync } from 'node:child_process';

/**
 * When this release was made, in seconds since 1970, without a clock: the same source has the same time. It is what
 * `SOURCE_DATE_EPOCH` says (reproducible-builds.org/docs/source-date-epoch), else the time of the newest commit, which grows with every
 * change of a wording; where there is no repository, the newest day that the site names.
 */
export function releaseTime(newestDay: string, { SOURCE_DATE_EPOCH: said } = process.env): number {
  const time = said ? Number(said) : (timeOfCommit() ?? Date.parse(newestDay) / 1000);
  if (Number.isSafeInteger(time) && time > 0) return time;
  throw new Error(`SOURCE_DATE_EPOCH is "${said ?? ''}": give it seconds since 1970, or leave it out`);
}

function timeOfCommit(): number | undefined {
  try {
    const command = ['log', '-1', '--format=%ct'];
    return Number(execFileSync('git', command, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }));
  } catch {
    return undefined;
  }
}
