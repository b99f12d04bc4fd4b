import { foldedWords, tellingWords, wordsOf } from './words.ts';

/** A run of text, and whether it matched. */
export interface Run {
  readonly text: string;
  readonly marked: boolean;
}

/** Cuts a text into runs, marking the words that matched. The runs joined give the text back. */
export function highlight(text: string, matched: readonly string[]): Run[] {
  const wanted = new Set(matched);
  const runs: Run[] = [];
  const push = (part: string, marked: boolean) => {
    if (part) runs.push({ text: part, marked });
  };
  let at = 0;
  for (const { word, start, end } of wordsOf(text)) {
    if (!foldedWords(word).some((folded) => wanted.has(folded))) continue;
    push(text.slice(at, start), false);
    push(text.slice(start, end), true);
    at = end;
  }
  push(text.slice(at), false);
  return runs;
}

/**
 * Reads the excerpt of the full-text index, in which matches stand between `<mark>` and `</mark>` and the rest is escaped HTML.
 * Only those two tags are understood; any other markup comes out as the text that it is.
 */
export function parseExcerpt(excerpt: string): Run[] {
  const runs: Run[] = [];
  let marked = false;
  for (const part of excerpt.split(/(<\/?mark>)/)) {
    if (part === '<mark>') marked = true;
    else if (part === '</mark>') marked = false;
    else if (part) runs.push({ text: unescape(part), marked });
  }
  return runs;
}

/** How much of its beginning a word must share with what was asked. */
const SHARED_PREFIX = 3;

/** Whether a marked word is what was asked, in another form at most: "certificates" for "certificate". */
function isFormOf(word: string, asked: string): boolean {
  const stem = word.slice(0, Math.max(SHARED_PREFIX, word.length - 3));
  return word === asked || (word.length >= SHARED_PREFIX && asked.startsWith(stem));
}

/**
 * Whether an excerpt holds at least half of what was asked. The full-text index shortens a word that it does not know until something
 * fits, which for nonsense is anything.
 */
export function isRelevant(excerpt: readonly Run[], query: string): boolean {
  const marked = excerpt.filter((run) => run.marked).flatMap(({ text }) => foldedWords(text));
  const asked = [...new Set(tellingWords(foldedWords(query)))];
  const found = asked.filter((word) => marked.some((other) => isFormOf(other, word)));
  return found.length > 0 && found.length * 2 >= asked.length;
}

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  '#39': "'",
  '#x27': "'",
  nbsp: ' ',
};

function unescape(text: string): string {
  return text.replace(/&(#?\w+);/g, (entity, name: string) => ENTITIES[name] ?? entity);
}
