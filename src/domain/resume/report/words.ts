/** What is said of a check as a whole. */
import type { Point, Span } from '../fields/dates.ts';
import type { Term } from '../match/score.ts';
import type { Checked } from './checked.ts';

export const counted = (count: number, one: string, many = `${one}s`): string => `${count} ${count === 1 ? one : many}`;

/** Minutes of study as people plan them: from two hours on in hours, to the nearest five minutes. */
export function minutesInWords(minutes: number): string {
  if (minutes < 120) return counted(minutes, 'minute');
  const rounded = Math.round(minutes / 5) * 5;
  const rest = rounded % 60;
  return `${counted(Math.floor(rounded / 60), 'hour')}${rest === 0 ? '' : ` ${counted(rest, 'minute')}`}`;
}

/** The first sentence of a report, also what is announced. */
export function summaryOf({ document, findings, match, plan }: Checked): string {
  const mend = findings.filter(({ severity }) => severity === 'mend').length;
  const consider = findings.filter(({ severity }) => severity === 'consider').length;
  const read = `${counted(document.lines.length, 'line')} read${document.fileName === '' ? '' : ` from ${document.fileName}`}.`;
  const found =
    mend + consider === 0
      ? 'Nothing to mend was found.'
      : `${counted(mend, 'thing')} to mend, ${consider} to consider.`;
  const score =
    match === undefined
      ? 'No advertisement was given, so there is no score.'
      : match.kind === 'match'
        ? `Match: ${match.score} of 100.`
        : 'No score: the advertisement names no skill that is known here.';
  const study =
    plan && plan.questions.length > 0 ? ` ${counted(plan.questions.length, 'question')} here to study.` : '';
  return `${read} ${found} ${score}${study}`;
}

export function monthsInWords(months: number): string {
  const years = Math.floor(months / 12);
  const rest = months % 12;
  const parts = [...(years > 0 ? [counted(years, 'year')] : []), ...(rest > 0 ? [counted(rest, 'month')] : [])];
  return parts.length > 0 ? parts.join(' ') : 'less than a month';
}

const pointInWords = ({ year, month }: Point) =>
  month === undefined ? String(year) : `${year}-${String(month).padStart(2, '0')}`;

export const spanInWords = ({ from, to, isSingle }: Span): string =>
  isSingle ? pointInWords(from) : `${pointInWords(from)} to ${to === 'present' ? 'now' : pointInWords(to)}`;

export const LEVEL_WORDS = { required: 'required', duties: 'named', nice: 'nice to have' } as const;
export const STATE_WORDS = {
  missing: 'missing',
  related: 'related',
  listed: 'listed',
  shown: 'shown',
} as const;
const STATES = Object.keys(STATE_WORDS);

/** What is missing comes first, and within that what weighs most. */
export const missingFirst = (terms: readonly Term[]): Term[] =>
  terms.toSorted((a, b) => STATES.indexOf(a.state) - STATES.indexOf(b.state) || b.worth - a.worth);

export const IGNORED_WORDS = {
  title: 'the title of the role',
  offer: 'what the company offers',
  company: 'what the company says of itself',
  process: 'how the application goes',
  praise: 'words that every advertisement has',
  denied: 'said not to be asked for',
} as const;

export function degreeInWords(asked: { readonly orEquivalent: boolean } | undefined, degree: string | undefined) {
  if (!asked) return undefined;
  const found = degree === undefined ? 'No degree was found in your text.' : `Your text has: “${degree}”.`;
  return `A degree is asked for${asked.orEquivalent ? ', or equivalent experience' : ''}. ${found} It does not count in the score.`;
}
