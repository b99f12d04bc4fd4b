/** Spans of time in a text: from when until when. */
import { century, MONTH, POINT, pointOf, YEAR, type DateStyle, type Point } from './points.ts';

export type { DateStyle, Point } from './points.ts';

export interface Span {
  readonly from: Point;
  /** A single date ends where it begins. */
  readonly to: Point | 'present';
  /** As written, and where in the text. */
  readonly written: string;
  readonly at: number;
  /** Empty where it may be more than one, as "May 2021" may. */
  readonly styles: readonly DateStyle[];
  readonly isSingle: boolean;
}

const PRESENT =
  "(?:(?:to|till|until|up to|bis|à|au|a)\\s+(?:the\\s+)?)?(?:present|presently|pres|current|currently|now|today|ongoing|date|dato|ce jour|la fecha|heute|jetzt|aktuell|laufend|aujourd’hui|aujourd'hui|présent|presente|actualidad|actual|atual|oggi|heden|obecnie|至今|现在|現在|по настоящее время|н\\.?\\s?в\\.?|настоящее время|היום|الآن|حتى الآن)";
const DASH = '[-–—−‒~→]{1,2}';
const BETWEEN = `\\s*(?:${DASH}|to|until|till|through|thru|bis|à|a|al|до|по)\\s*`;
const EDGE = '(?<![\\p{L}\\p{N}$€£.,/-])';
const END = '(?![\\p{L}\\p{N}]|[.,/]\\d|%)';
/** "03/2018 –" with nothing behind it goes on. */
const OPEN = '\\s*[-–—]\\s*(?:\\.{3}|…)?(?=\\s*(?:$|[)\\],;|]))';
/** After "2018 – 20" there must be nothing that is counted. */
const CLOSED = '(?=\\s*(?:$|[)\\],;|]))';

/** Each kind of span, the more particular before the more general: where two overlap, the first counts. */
const KINDS: readonly (readonly [pattern: RegExp, from: (groups: Groups) => string, to: (groups: Groups) => string])[] =
  [
    // "Jan – Mar 2020": the year is said once.
    [
      new RegExp(`${EDGE}(?<from>${MONTH}\\.?)\\s*[-–—]\\s*(?<to>${MONTH}\\.?\\s+(?<year>${YEAR}))${END}`, 'giu'),
      ({ from = '', year = '' }) => `${from} ${year}`,
      ({ to = '' }) => to,
    ],
    // "03.18 – 05.20": by itself it would be any number.
    [
      new RegExp(
        `${EDGE}(?<from>(?:0[1-9]|1[0-2])\\.\\d{2})\\s*[-–—]\\s*(?<to>(?:0[1-9]|1[0-2])\\.\\d{2}|${PRESENT})${END}`,
        'giu',
      ),
      ({ from = '' }) => from,
      ({ to = '' }) => to,
    ],
    // "2015–17"; with a hyphen "2015-07" is a month.
    [
      new RegExp(
        `${EDGE}(?<from>${YEAR})(?:[–—](?<dashed>\\d{2})|[-/](?<hyphened>1[3-9]|[2-9]\\d)|\\s[-–—]\\s(?<spaced>\\d{2})${CLOSED})${END}`,
        'giu',
      ),
      ({ from = '' }) => from,
      ({ dashed, hyphened, spaced }) => String(century(Number(dashed ?? hyphened ?? spaced))),
    ],
    [
      new RegExp(
        `${EDGE}(?:(?:since|seit|from|depuis|desde|dal|ab|с)\\s+)?(?<from>${POINT})(?:${BETWEEN}(?<to>${POINT}|${PRESENT})${END}|(?<open>${OPEN})|${END})`,
        'giu',
      ),
      ({ from = '' }) => from,
      ({ to, open }) => to ?? (open === undefined ? '' : 'present'),
    ],
  ];
type Groups = Readonly<Record<string, string | undefined>>;

const PRESENT_WHOLE = new RegExp(`^${PRESENT}$`, 'iu');
const SINCE = /^(?:since|seit|depuis|desde|с)\s/i;

/** All spans of time that a text names, from left to right. What ends before it begins is none. */
export function findSpans(text: string): Span[] {
  const taken: (readonly [from: number, to: number])[] = [];
  const found: Span[] = [];
  for (const [pattern, from, to] of KINDS) {
    for (const match of text.matchAll(pattern)) {
      const [begin, end] = [match.index, match.index + match[0].length];
      if (taken.some(([a, b]) => begin < b && a < end)) continue;
      const groups = match.groups ?? {};
      const span = spanOf(match, from(groups), to(groups));
      if (!span) continue;
      found.push(span);
      taken.push([begin, end]);
    }
  }
  return found.sort((a, b) => a.at - b.at);
}

/** @param to empty for a single date */
function spanOf(match: RegExpExecArray, from: string, to: string): Span | undefined {
  const begin = pointOf(from);
  if (!begin) return undefined;
  const common = { written: match[0].trim(), at: match.index };
  const styles = (some: readonly (DateStyle | undefined)[]) => [
    ...new Set(some.filter((style) => style !== undefined)),
  ];
  const isSince = to === '' && SINCE.test(match[0]);
  if (isSince || PRESENT_WHOLE.test(to.trim()))
    return { ...common, from: begin.point, to: 'present', styles: styles([begin.style]), isSingle: false };
  if (to === '')
    return { ...common, from: begin.point, to: begin.point, styles: styles([begin.style]), isSingle: true };
  const end = pointOf(to, true);
  if (!end || order(end.point) < order(begin.point)) return undefined;
  return { ...common, from: begin.point, to: end.point, styles: styles([begin.style, end.style]), isSingle: false };
}

const order = ({ year, month }: Point) => year * 12 + (month ?? 12);

/** A text without the dates in it and what held them: brackets, commas, bars. */
export function withoutDates(text: string): string {
  const spans = findSpans(text);
  let rest = text;
  for (const { at, written } of spans.toReversed()) rest = `${rest.slice(0, at)}   ${rest.slice(at + written.length)}`;
  if (spans.length === 0) return text.trim();
  return rest
    .replace(/\(\s*[,;:]?\s*\)|\[\s*\]/g, ' ')
    .replace(/(?:^|\s)(?:from|since)\s*$/i, ' ')
    .replace(/^[\s,;:|·•–—-]+|[\s,;:|·•–—(-]+$/g, '')
    .trim();
}
