/** What is asked for as one of several: "AWS, GCP or Azure", "a mesh such as Istio". */
import type { Finding } from '../lexicon/find.ts';
import type { Passage } from '../lexicon/passages.ts';

const LIST = /^[\s,/|()]*$/u;
const ONE_OF =
  /\b(?:such as|like|e\.? ?g\.?|for (?:example|instance)|one of|any of|one or more of|either|similar to)\W*(?:the following\W*)?$/i;
/** "SRE, DevOps or platform roles": the last one need not be a skill that is known. */
const OR_OTHERS = /^\W*(?:or\b|etc)/i;

/** What was found in a sentence, each by itself or with those in whose place it may stand. */
export function alternativesOf(passage: Passage, asked: readonly Finding[]): Finding[][] {
  return runsOf(passage, asked).flatMap((run) => {
    if (run.length < 2) return run.map((one) => [one]);
    const { tokens, text } = passage;
    const before = text.slice(0, tokens[run[0]?.found.first ?? 0]?.start).slice(-40);
    const after = text.slice(tokens[run.at(-1)?.found.last ?? 0]?.end).slice(0, 40);
    const between = run.slice(1).map((one, i) => joining(passage, run[i], one));
    if (
      !between.includes('and') &&
      (ONE_OF.test(before) || OR_OTHERS.test(after) || isOneWork(run, between, /\(\s*$/.test(before)))
    )
      return [run];
    const or = between.lastIndexOf('or');
    if (or < 0) return slashed(run, between);
    // "Go, and Kubernetes or Nomad": what stands before the last "and" is asked for by itself.
    const begin = between.lastIndexOf('and', or) + 1;
    const [single, group, rest] = [run.slice(0, begin), run.slice(begin, or + 2), run.slice(or + 2)];
    return [...single.map((one) => [one]), group, ...rest.map((one) => [one])];
  });
}

/** "Go/Python, Jenkins/GitLab CI": what is joined by a slash is one of several where it does the same work. */
function slashed(run: readonly Finding[], between: readonly (string | undefined)[]): Finding[][] {
  const parts: Finding[][] = [];
  run.forEach((one, i) => {
    const part = parts.at(-1);
    if (part && between[i - 1] === 'slash') part.push(one);
    else parts.push([one]);
  });
  return parts.flatMap((part) => (isOneWork(part, ['slash'], false) ? [part] : part.map((one) => [one])));
}

/** Names of a list, one after the other. */
function runsOf(passage: Passage, asked: readonly Finding[]): Finding[][] {
  const runs: Finding[][] = [];
  for (const one of asked) {
    const run = runs.at(-1);
    if (run && joining(passage, run.at(-1), one) !== undefined) run.push(one);
    else runs.push([one]);
  }
  return runs;
}

/** How two names of a list hang together; undefined where they are not of one list. */
function joining(
  { tokens }: Passage,
  a: Finding | undefined,
  b: Finding,
): 'and' | 'or' | 'slash' | 'comma' | undefined {
  if (!a || b.found.first <= a.found.last) return undefined;
  const between = tokens.slice(a.found.last + 1, b.found.first);
  const gaps = [...between, tokens[b.found.first]].map((token) => token?.gap ?? '');
  if (gaps.some((gap) => !LIST.test(gap)) || gaps.some((gap) => /[()]/.test(gap))) return undefined;
  if (between.length === 0) return gaps[0]?.includes('/') ? 'slash' : /[,|]/.test(gaps[0] ?? '') ? 'comma' : undefined;
  const words = between.map(({ word }) => word).join(' ');
  return /^(?:(?:and )?or|oder|ou)$/.test(words)
    ? 'or'
    : /^(?:and|as well as|und|sowie|et)$/.test(words)
      ? 'and'
      : undefined;
}

/** "Jenkins/GitLab CI", "Go/Python", "a public cloud (AWS, GCP, Azure)": one of several that do the same work. */
function isOneWork(run: readonly Finding[], between: readonly (string | undefined)[], inBrackets: boolean): boolean {
  if (!inBrackets && !between.every((each) => each === 'slash')) return false;
  const skills = run.map(({ found }) => found.entry.skill);
  const [first] = skills;
  return skills.every(({ kind, group }) =>
    kind === 'language' ? first?.kind === kind : group !== undefined && group === first?.group,
  );
}
