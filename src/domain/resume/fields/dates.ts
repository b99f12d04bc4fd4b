/** Dates in the forms that people write them in. */

export interface Point {
  readonly year: number;
  /** 1 to 12, where it is said. */
  readonly month?: number;
}

/** How a date is written; a resume that mixes them is harder to read for a program. */
export type DateStyle =
  'Month YYYY' | 'Mon YYYY' | 'Mon YY' | 'MM/YYYY' | 'MM.YYYY' | 'MM/YY' | 'YYYY-MM' | 'YYYY' | 'season' | 'day';

export interface Span {
  readonly from: Point;
  /** A single date ends where it begins. */
  readonly to: Point | 'present';
  /** As written, and where in the text. */
  readonly written: string;
  readonly at: number;
  readonly styles: readonly DateStyle[];
  readonly isSingle: boolean;
}

/** English, then German, French, Spanish, Italian, Portuguese, Dutch: a month is no guess in any of them. */
const MONTHS: readonly string[] = [
  'january jan januar jänner janvier janv enero ene gennaio gen janeiro januari',
  'february feb februar février févr fév febrero febbraio fevereiro fev februari',
  'march mar märz mär mars marzo março maart mrt',
  'april apr avril avr abril abr aprile',
  'may mai mayo maggio mag maio mei',
  'june jun juni juin junio giugno giu junho',
  'july jul juli juillet juil julio luglio lug julho',
  'august aug août agosto ago augustus',
  'september sept sep septembre septiembre settembre set setembro',
  'october oct oktober okt octobre octubre ottobre ott outubro out',
  'november nov novembre noviembre novembro',
  'december dec dezember dez décembre déc diciembre dic dicembre dezembro',
];
const MONTH_OF = new Map(MONTHS.flatMap((names, i) => names.split(' ').map((name): [string, number] => [name, i + 1])));
const SEASONS = new Map([
  ['winter', 1],
  ['spring', 4],
  ['summer', 7],
  ['autumn', 10],
  ['fall', 10],
]);
const longest = (names: Iterable<string>) => [...names].sort((a, b) => b.length - a.length).join('|');
const MONTH = `(?:${longest(MONTH_OF.keys())})`;
const SEASON = `(?:${longest(SEASONS.keys())})`;
const YEAR = '(?:19[5-9]\\d|20[0-4]\\d)';

/** Each form of a date, with the groups that it names. Tried in this order. */
const FORMS: readonly string[] = [
  `(?:\\d{1,2}\\.?\\s)?${MONTH}\\.?,?\\s*(?:of\\s+)?${YEAR}`,
  `${MONTH}\\.?\\s?['’]?\\d{2}(?![\\d.,]|\\s*(?:%|ms|clusters|services|years))`,
  `${SEASON}\\s+(?:of\\s+)?${YEAR}`,
  `\\d{1,2}[./-]\\d{1,2}[./-]${YEAR}`,
  `${YEAR}[-./](?:0[1-9]|1[0-2])(?:[-./](?:0[1-9]|[12]\\d|3[01]))?(?!\\d)`,
  `(?:0?[1-9]|1[0-2])\\s?[/.-]\\s?${YEAR}`,
  `(?:0[1-9]|1[0-2])/\\d{2}(?![\\d/])`,
  `${YEAR}年(?:\\s?\\d{1,2}月)?`,
  YEAR,
];
const PRESENT =
  "(?:present|presently|current|currently|now|today|ongoing|to date|till date|until now|till now|to the present|date|heute|jetzt|aktuell|laufend|aujourd’hui|aujourd'hui|présent|presente|actualidad|actual|atual|oggi|heden|obecnie|至今|现在|現在|по настоящее время|н\\.?\\s?в\\.?|настоящее время|היום|الآن|حتى الآن)";
const BETWEEN = '\\s*(?:[-–—−‒~→]{1,2}|to|until|till|through|thru|bis|à|a|al|до|по|~)\\s*';
const POINT = `(?:${FORMS.join('|')})`;
const EDGE = '(?<![\\p{L}\\p{N}$€£.,/-])';
const END = '(?![\\p{L}\\p{N}]|[.,/]\\d|%)';
const SPAN = new RegExp(
  `${EDGE}(?:(?<since>since|seit|from|depuis|desde|dal|ab|с)\\s+)?(?<from>${POINT})(?:(?<between>${BETWEEN})(?<to>${POINT}|${PRESENT}))?${END}`,
  'giu',
);
/** "Jan – Mar 2020": the year is said once. */
const SHARED = new RegExp(
  `${EDGE}(?<from>${MONTH}\\.?)\\s*[-–—]\\s*(?<to>${MONTH}\\.?\\s+(?<year>${YEAR}))${END}`,
  'giu',
);

const PRESENT_WHOLE = new RegExp(`^${PRESENT}$`, 'iu');

function pointOf(written: string): { readonly point: Point; readonly style: DateStyle } | undefined {
  const text = written.toLowerCase().trim();
  const year = Number(/(?:19|20)\d\d/.exec(text)?.[0] ?? NaN);
  const name = /\p{L}{3,}/u.exec(text)?.[0] ?? '';
  const month = MONTH_OF.get(name);
  if (month !== undefined) {
    if (!Number.isNaN(year))
      return {
        point: { year, month },
        style: name.length > 4 || name === 'may' || name === 'june' || name === 'july' ? 'Month YYYY' : 'Mon YYYY',
      };
    const short = Number(/\d{2}$/.exec(text)?.[0] ?? NaN);
    return Number.isNaN(short) ? undefined : { point: { year: century(short), month }, style: 'Mon YY' };
  }
  const season = SEASONS.get(name);
  if (season !== undefined) return { point: { year, month: season }, style: 'season' };
  const numbers = (text.match(/\d+/g) ?? []).map(Number);
  if (/^\d{1,2}\/\d{2}$/.test(text))
    return { point: { year: century(numbers[1] as number), month: numbers[0] as number }, style: 'MM/YY' };
  if (text.includes('年'))
    return {
      point: { year, ...(numbers[1] === undefined ? {} : { month: numbers[1] }) },
      style: numbers[1] ? 'YYYY-MM' : 'YYYY',
    };
  if (numbers.length === 3) {
    const isIso = (numbers[0] as number) > 31;
    // The day is whichever of the two cannot be a month; where both could, the first, as in most countries.
    const [a, b] = isIso ? [numbers[2] as number, numbers[1] as number] : [numbers[0] as number, numbers[1] as number];
    return { point: { year, month: b > 12 ? a : b }, style: 'day' };
  }
  if (numbers.length === 2) {
    const isFirst = (numbers[0] as number) > 31;
    return {
      point: { year, month: (isFirst ? numbers[1] : numbers[0]) as number },
      style: isFirst ? 'YYYY-MM' : text.includes('.') ? 'MM.YYYY' : 'MM/YYYY',
    };
  }
  return Number.isNaN(year) ? undefined : { point: { year }, style: 'YYYY' };
}

const century = (short: number) => (short > 50 ? 1900 + short : 2000 + short);

/** All spans of time that a text names, from left to right. What ends before it begins is none. */
export function findSpans(text: string): Span[] {
  const shared = [...text.matchAll(SHARED)].map((match) => ({
    match,
    from: `${match.groups?.['from'] ?? ''} ${match.groups?.['year'] ?? ''}`,
  }));
  const found = [
    ...shared.map(({ match, from }) => spanOf(match, from)),
    ...[...text.matchAll(SPAN)]
      .filter(
        (match) =>
          !shared.some(
            (other) =>
              match.index < other.match.index + other.match[0].length &&
              other.match.index < match.index + match[0].length,
          ),
      )
      .map((match) => spanOf(match, match.groups?.['from'] ?? '')),
  ];
  return found.filter((span) => span !== undefined).sort((a, b) => a.at - b.at);
}

function spanOf(match: RegExpExecArray, from: string): Span | undefined {
  const to = match.groups?.['to'];
  const begin = pointOf(from);
  if (!begin) return undefined;
  const common = { written: match[0].trim(), at: match.index };
  if (to !== undefined && PRESENT_WHOLE.test(to.trim()))
    return { ...common, from: begin.point, to: 'present', styles: [begin.style], isSingle: false };
  if (to === undefined) {
    const isSince = /^(?:since|seit|depuis|desde|с)\s/i.test(match[0]);
    return {
      ...common,
      from: begin.point,
      to: isSince ? 'present' : begin.point,
      styles: [begin.style],
      isSingle: !isSince,
    };
  }
  const end = pointOf(to);
  if (!end || order(end.point) < order(begin.point)) return undefined;
  return {
    ...common,
    from: begin.point,
    to: end.point,
    styles: [...new Set([begin.style, end.style])],
    isSingle: false,
  };
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
