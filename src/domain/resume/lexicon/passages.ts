/** Lines of a page joined to what was one paragraph before it was set, so that a name broken at the end of a line is still one name. */
import { tokensOf, type Token } from './tokens.ts';

/** What is needed of a line; a `Line` of a document is one. */
export interface TextLine {
  readonly text: string;
  readonly bullet?: boolean;
  /** 0: running text. */
  readonly heading?: number;
  readonly column?: number;
  readonly place?: string;
}

export type Sentence = readonly [from: number, to: number];

export interface Passage {
  /** The lines, with a line break between two. */
  readonly text: string;
  /** Index of its first line. */
  readonly line: number;
  /** Where each of its lines begins in `text`. */
  readonly starts: readonly number[];
  readonly tokens: readonly Token[];
  /** Of each word: the index of the first word of its sentence, and of the one after the last. */
  readonly sentences: readonly Sentence[];
}

/** A line that was broken because the page ended is at least so long. */
const FULL_LINE = 40;
/** More would be no paragraph. */
const MOST_LINES = 30;

export function passagesOf(lines: readonly TextLine[]): Passage[] {
  const passages: Passage[] = [];
  for (let line = 0; line < lines.length; line++) {
    const from = line;
    while (line + 1 < lines.length && line - from < MOST_LINES && isGoingOn(lines[line], lines[line + 1])) line += 1;
    passages.push(passageOf(lines.slice(from, line + 1), from));
  }
  return passages;
}

function isGoingOn(line: TextLine | undefined, next: TextLine | undefined): boolean {
  if (!line || !next || next.bullet || line.heading || next.heading) return false;
  if (line.column !== next.column || line.place !== next.place) return false;
  const text = line.text.trimEnd();
  // The lines of a document are whole: what begins in capitals after an item is no more of it. A paste was broken anywhere.
  if (line.bullet && line.column !== undefined && !/^\p{Ll}/u.test(next.text)) return false;
  return text.length >= FULL_LINE && !/[.!?:;]$/u.test(text) && next.text.trim() !== '';
}

function passageOf(lines: readonly TextLine[], line: number): Passage {
  const starts: number[] = [];
  let text = '';
  lines.forEach((each, i) => {
    if (i > 0) text += '\n';
    starts.push(text.length);
    text += each.text;
  });
  const tokens = tokensOf(text);
  return { text, line, starts, tokens, sentences: sentencesOf(tokens) };
}

const SHORTENED = new Set([
  'e.g',
  'eg',
  'ie',
  'g',
  'vs',
  'etc',
  'incl',
  'approx',
  'inc',
  'ltd',
  'co',
  'sr',
  'jr',
  'st',
  'no',
  'sc',
  'eng',
  'dipl',
  'univ',
  'dept',
]);

function sentencesOf(tokens: readonly Token[]): Sentence[] {
  const begins = tokens.flatMap((token, i) => (i === 0 || isNew(token, tokens[i - 1]) ? [i] : []));
  return begins.flatMap((from, at) => {
    const to = begins[at + 1] ?? tokens.length;
    return Array<Sentence>(to - from).fill([from, to]);
  });
}

function isNew({ gap, raw }: Token, before: Token | undefined): boolean {
  if (/[•▪‣]/u.test(gap)) return true;
  return /[.!?…]["'’”)]{0,3}\s/u.test(gap) && !/^\p{Ll}/u.test(raw) && !SHORTENED.has(before?.word ?? '');
}

/** The sentence that a word belongs to. */
export const sentenceAt = ({ sentences }: Passage, token: number): Sentence => sentences[token] ?? [0, 0];

/** The index of the line in which a place of the passage is, and the place in it. */
export function placeOf({ starts, line }: Passage, offset: number): { line: number; column: number } {
  let at = starts.length - 1;
  while (at > 0 && (starts[at] ?? 0) > offset) at -= 1;
  return { line: line + at, column: offset - (starts[at] ?? 0) };
}

/** Lines of a text that was pasted: what begins with a sign of a list is an item of one. */
export function linesOf(text: string): TextLine[] {
  return text.split(/\r\n?|\n|\u2028|\u2029/u).map((line) => {
    const [mark = ''] = /^\s*(?:[-*•▪‣◦·–—○●■□✓✔➤►]|\(?\d{1,2}[.)])\s+/u.exec(line) ?? [];
    return { text: line.slice(mark.length).trim(), bullet: mark !== '' };
  });
}

const MOST_QUOTED = 160;

/** The sentence around some words, or as much of it as can be quoted, cut at words. */
export function quoteOf({ tokens, text, sentences }: Passage, first: number, last: number): string {
  const [from, to] = sentences[first] ?? [0, 0];
  const next = tokens[to];
  // A sign before its first word, such as a bracket, belongs to the sentence.
  const start = from === 0 ? 0 : (tokens[from]?.start ?? 0);
  const end = next ? next.start - (/\s*[•▪‣(]{0,2}$/u.exec(next.gap.slice(-8))?.[0].length ?? 0) : text.length;
  if (end - start <= MOST_QUOTED) return tidy(text.slice(start, end));
  let [left, right] = [first, last];
  const room = MOST_QUOTED - 2;
  const length = (a: number, b: number) => (tokens[b]?.end ?? 0) - (tokens[a]?.start ?? 0);
  // A word to the left, a word to the right, for as long as there is room.
  for (let isGrowing = true; isGrowing;) {
    isGrowing = false;
    if (left > from && length(left - 1, right) <= room) [left, isGrowing] = [left - 1, true];
    if (right + 1 < to && length(left, right + 1) <= room) [right, isGrowing] = [right + 1, true];
  }
  const cut = tidy(text.slice(tokens[left]?.start ?? 0, tokens[right]?.end ?? 0)).slice(0, room);
  return `${left > from ? '…' : ''}${cut}${right + 1 < to ? '…' : ''}`;
}

const tidy = (text: string) => text.trim().replace(/\s+/gu, ' ');
