/** Entries of a part: roles of an experience, degrees of an education, told apart by their dates. */
import type { Line } from '../document.ts';
import { findSpans, withoutDates, type Span } from './dates.ts';
import { namesSection } from './section-names.ts';
import { isTitle } from './titles.ts';

export interface Entry {
  /** Its heading: the lines that name it, without the dates in them. */
  readonly head: readonly string[];
  readonly dates: Span | undefined;
  readonly line: number;
  /** One past its last line. */
  readonly end: number;
  /** What is said of it, among the lines of the document. */
  readonly body: readonly number[];
}

/** Letters above which a line is a sentence and not a heading. */
const LONGEST_HEAD = 130;

/** Words from which on what ends with a full stop is a sentence, and no name such as "Acme Widgets Inc." */
const SENTENCE = 5;

const isSentence = (text: string) =>
  /[.!]$/.test(text) &&
  (text.length > 60 || text.split(' ').length >= SENTENCE) &&
  !/\b(?:\p{L}|inc|ltd|co|corp|llc|gmbh|plc|dept|univ)\.$/iu.test(text) &&
  findSpans(text).length === 0;

const isBody = ({ text, bullet }: Line) => bullet || text.length > LONGEST_HEAD || isSentence(text);

/** "Key achievements", "Responsibilities:": what stands within an entry and names a part of it. */
const isLabel = ({ text }: Line) =>
  (text.endsWith(':') || namesSection(text)) && findSpans(text).length === 0 && !isTitle(text);

/** A date that stands as one, not inside a sentence; where its line ends after the dash, what follows on the next is its end. */
function dateOf(lines: readonly Line[], number: number): Span | undefined {
  const line = lines[number];
  if (!line || isBody(line)) return undefined;
  const next = /[-–—]$/.test(line.text) ? lines[number + 1]?.text : undefined;
  const [span] = findSpans(next === undefined || !beginsWithDate(next) ? line.text : `${line.text} ${next}`);
  if (!span) return undefined;
  const rest = withoutDates(line.text);
  return /^\p{Ll}{2,}\s|\.$/u.test(rest) && rest.length > 60 ? undefined : span;
}

/**
 * @param numbers lines of one part, in order
 */
export function entriesOf(lines: readonly Line[], numbers: readonly number[]): Entry[] {
  const groups: { readonly head: number[]; readonly body: number[] }[] = [];
  let isAfterLabel = false;
  for (const number of numbers) {
    const line = lines[number];
    const group = groups.at(-1);
    if (!line) continue;
    const isLabelled = isAfterLabel && findSpans(line.text).length === 0 && !isTitle(line.text);
    isAfterLabel = group !== undefined && isLabel(line);
    if (isBody(line) || isAfterLabel || (group && isLabelled)) {
      if (group) group.body.push(number);
      continue;
    }
    if (!group || group.body.length > 0) groups.push({ head: [number], body: [] });
    else group.head.push(number);
  }
  const entries = groups.flatMap(({ head, body }) => {
    const parts = parted(lines, head);
    return parts.map((part, i): Omit<Entry, 'end'> => {
      const dated = part.map((number) => dateOf(lines, number)).find((span) => span !== undefined);
      return {
        head: part.map((number) => withoutDates(lines[number]?.text ?? '')).filter((text) => text !== ''),
        dates: dated,
        line: part[0] as number,
        body: i === parts.length - 1 ? body : [],
      };
    });
  });
  // Running text between two lists of one role is not an entry of its own.
  const result: Entry[] = [];
  for (const entry of entries) {
    const last = result.at(-1);
    const end = (entry.body.at(-1) ?? entry.line + entry.head.length - 1) + 1;
    if (!entry.dates && last?.dates && !isHeadLike(entry)) {
      const between = Array.from(
        { length: Math.max(1, end - entry.line - entry.body.length) },
        (_, i) => entry.line + i,
      );
      result[result.length - 1] = { ...last, body: [...last.body, ...between, ...entry.body], end };
    } else result.push({ ...entry, end: Math.max(end, entry.line + 1) });
  }
  return result;
}

const beginsWithDate = (text: string) =>
  findSpans(text).some(({ at, isSingle }) => at === 0 && isSingle) || /^(?:present|now|today|current)\b/i.test(text);

/** What names something: short, and not the label of a list ("Technologies: …"). */
const isHeadLike = ({ head }: Omit<Entry, 'end'>) =>
  head.length > 0 &&
  head.length <= 3 &&
  head.every((text) => text.length <= 80 && !text.includes(':')) &&
  /^\p{Lu}/u.test(head[0] ?? '');

/** Lines that name entries one after another, without anything said of each: every date begins one, or ends it, as the first does. */
function parted(lines: readonly Line[], head: readonly number[]): number[][] {
  const dated = head.filter((number) => dateOf(lines, number) !== undefined);
  if (dated.length < 2) return [[...head]];
  const endsWithDate = dated[0] !== head[0] && dated.at(-1) === head.at(-1);
  const parts: number[][] = [[]];
  for (const number of head) {
    const isDated = dated.includes(number);
    if (!endsWithDate && isDated && (parts.at(-1) as number[]).some((each) => dated.includes(each))) parts.push([]);
    (parts.at(-1) as number[]).push(number);
    if (endsWithDate && isDated) parts.push([]);
  }
  return parts.filter((part) => part.length > 0);
}
