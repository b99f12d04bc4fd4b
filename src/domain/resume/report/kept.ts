/** What is kept of a check, if somebody asks for it, and what has changed when the next version of the resume is checked. */
import type { Day } from '../../practice/calendar.ts';
import type { Checked } from './checked.ts';

export interface Kept {
  /** The day of the check. */
  readonly on: Day;
  /** Empty where the text was pasted. */
  readonly fileName: string;
  /** The title of the job, where the advertisement begins with it or names it. */
  readonly role?: string;
  /** From 0 to 100; absent without an advertisement, and where it asks for nothing that is known. */
  readonly score?: number;
  /** Of the rules of the score: those of two versions are not compared. */
  readonly scoreVersion?: number;
  readonly advertMark: string;
  /** What was to mend or to consider. */
  readonly findings: readonly { readonly rule: string; readonly what: string }[];
  readonly skills: readonly string[];
  /** The whole report, as Markdown. */
  readonly markdown: string;
}

const LONGEST = 400;
/** Letters of a whole report that are kept: a long resume against a long advertisement has 30,000. */
export const LONGEST_REPORT = 400_000;
const MOST_FINDINGS = 500;
const MOST_SKILLS = 2000;

const isText = (value: unknown, most = LONGEST): value is string => typeof value === 'string' && value.length <= most;
const isNumber = (value: unknown, most: number): value is number | undefined =>
  value === undefined || (typeof value === 'number' && value >= 0 && value <= most);
const isList = <T>(value: unknown, most: number, is: (item: unknown) => item is T): value is T[] =>
  Array.isArray(value) && value.length <= most && value.every(is);
const isFinding = (value: unknown): value is Kept['findings'][number] =>
  typeof value === 'object' &&
  value !== null &&
  'rule' in value &&
  'what' in value &&
  isText(value.rule) &&
  isText(value.what);

/**
 * By hand: a schema would bring code to the page that is not wanted before the first check.
 *
 * @returns undefined where it is none
 */
export function parseKept(data: unknown): Kept | undefined {
  if (typeof data !== 'object' || data === null) return undefined;
  const { on, fileName, role, score, scoreVersion, advertMark, findings, skills, markdown } = data as Record<
    string,
    unknown
  >;
  if (!isText(on) || !/^\d{4}-\d\d-\d\d$/.test(on)) return undefined;
  if (!isText(fileName) || !isText(advertMark) || !isText(markdown, LONGEST_REPORT)) return undefined;
  if (role !== undefined && !isText(role)) return undefined;
  if (!isNumber(score, 100) || !isNumber(scoreVersion, Infinity)) return undefined;
  if (!isList(findings, MOST_FINDINGS, isFinding)) return undefined;
  if (!isList(skills, MOST_SKILLS, (skill): skill is string => isText(skill))) return undefined;
  return {
    on,
    fileName,
    ...(role === undefined ? {} : { role }),
    ...(score === undefined ? {} : { score }),
    ...(scoreVersion === undefined ? {} : { scoreVersion }),
    advertMark,
    findings: findings.map(({ rule, what }) => ({ rule, what })),
    skills,
    markdown,
  };
}

const cut = (words: string) => words.slice(0, LONGEST);

export function keptOf({ document, findings, skills, match, advertMark, today }: Checked, markdown: string): Kept {
  return {
    on: today,
    fileName: cut(document.fileName),
    ...(match?.advert.title === undefined ? {} : { role: cut(match.advert.title) }),
    ...(match?.kind === 'match' ? { score: match.score, scoreVersion: match.version } : {}),
    advertMark,
    findings: findings
      .filter(({ severity }) => severity !== 'good')
      .slice(0, MOST_FINDINGS)
      .map(({ rule, what }) => ({ rule, what: cut(what) })),
    skills: skills.slice(0, MOST_SKILLS).map(cut),
    markdown,
  };
}

/** A report in a line, such as "robin.pdf, 2026-11-26, Platform Engineer, 71 of 100". */
export const keptInWords = ({ fileName, on, role, score }: Kept): string =>
  [fileName === '' ? 'Pasted text' : fileName, on, role, score === undefined ? 'no score' : `${score} of 100`]
    .filter((part) => part !== undefined)
    .join(', ');

export interface Changes {
  readonly since: Day;
  /** Absent where there is no score on both sides, of the same advertisement and by the same rules. */
  readonly score: { readonly then: number; readonly now: number } | undefined;
  /** Why there is none, where both sides have one. */
  readonly notCompared: 'another advertisement' | 'other rules' | undefined;
  /** One sentence a finding, as it was said then. */
  readonly mended: readonly string[];
  /** As it is said now. */
  readonly fresh: readonly string[];
  readonly gained: readonly string[];
  readonly lost: readonly string[];
}

/** A rule that had something to say and has no longer is mended; one rule may say several things, of which some may go. */
export function changesSince(kept: Kept, now: Kept): Changes {
  const both = kept.score !== undefined && now.score !== undefined;
  const notCompared = !both
    ? undefined
    : kept.advertMark !== now.advertMark
      ? 'another advertisement'
      : kept.scoreVersion !== now.scoreVersion
        ? 'other rules'
        : undefined;
  const without = (some: Kept['findings'], others: Kept['findings']) =>
    some.filter(({ rule }) => !others.some((other) => other.rule === rule)).map(({ what }) => what);
  return {
    since: kept.on,
    score: both && !notCompared ? { then: kept.score ?? 0, now: now.score ?? 0 } : undefined,
    notCompared,
    mended: without(kept.findings, now.findings),
    fresh: without(now.findings, kept.findings),
    gained: now.skills.filter((skill) => !kept.skills.includes(skill)),
    lost: kept.skills.filter((skill) => !now.skills.includes(skill)),
  };
}
