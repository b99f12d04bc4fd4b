/** Several cards in one file: a list of what `writeJson` writes for one. */
import type { Scorecard } from '../model.ts';
import type { Problem } from '../schema.ts';
import { schemaOf } from '../schema.ts';
import { MOST_FILE_BYTES } from './bytes.ts';
import { readJson, writeJson } from './json.ts';

/** The format of a file with everything that is stored, read or not. */
export const RECOVERY_FORMAT = 'meshready-recovery';

/**
 * As few files as can be read again: each stays below the size that `readBytes` takes, unless one card alone is larger.
 *
 * @returns one text for each file; none for no cards
 */
export function writeCollection(cards: readonly Scorecard[], mostBytes: number = MOST_FILE_BYTES): readonly string[] {
  const files: string[][] = [];
  const encoder = new TextEncoder();
  let size = Infinity;
  for (const card of cards) {
    const text = writeJson(card).trimEnd();
    const bytes = encoder.encode(text).length + 4;
    if (size + bytes > mostBytes) {
      files.push([]);
      size = 4;
    }
    files.at(-1)?.push(text);
    size += bytes;
  }
  return files.map((texts) => `[\n${texts.join(',\n')}\n]\n`);
}

export type FoundCard =
  | { readonly kind: 'card'; readonly card: Scorecard }
  /** Written by a later version: `title` is for display only and may be empty. */
  | { readonly kind: 'newer'; readonly version: number; readonly title: string }
  | { readonly kind: 'problems'; readonly title: string; readonly problems: readonly Problem[] };

/**
 * Every card of a JSON file, in its order: of one card, of several, or of what the recovery page hands out. One that cannot be read
 * keeps none of the others back. Never throws; every problem names its place in the file.
 *
 * @returns at least one entry
 */
export function readCollection(text: string): readonly FoundCard[] {
  const data = parsed(text);
  if (data === undefined) return [found(text, '')];
  const listed = Array.isArray(data) ? (data as unknown[]) : recoveredIn(data);
  if (!listed) return [one(data, '')];
  if (listed.length > 0) return listed.map((item, i) => one(item, `[${i}]`));
  return [refused('', 'file', 'holds no scorecard: choose a file that was exported as JSON')];
}

function one(data: unknown, place: string): FoundCard {
  let text: string | undefined;
  try {
    text = JSON.stringify(fileOf(data));
  } catch {
    return refused('', place === '' ? 'file' : place, 'is nested deeper than any scorecard');
  }
  return found(text, place);
}

function found(text: string, place: string): FoundCard {
  const read = readJson(text);
  if (read.kind === 'card') return read;
  if (read.kind === 'newer') return { kind: 'newer', version: read.version, title: read.outline.title };
  const problems = read.problems.map(({ path, message }) => ({
    path: place === '' ? path : path === 'file' ? place : `${place}.${path}`,
    message,
  }));
  return { kind: 'problems', title: titleIn(parsed(text)), problems };
}

const refused = (title: string, path: string, message: string): FoundCard => ({
  kind: 'problems',
  title,
  problems: [{ path, message }],
});

/** undefined: no JSON. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return undefined;
  }
}

/** Own fields only: a file may bring the names of what every object has. */
const fieldOf = (data: unknown, name: string): unknown =>
  data !== null && typeof data === 'object' && Object.hasOwn(data, name)
    ? (data as Readonly<Record<string, unknown>>)[name]
    : undefined;

/** A card as a file of one, where it came as a bare card or as the record in which it was stored. */
function fileOf(data: unknown): unknown {
  if (fieldOf(data, 'format') !== undefined) return data;
  const card = fieldOf(fieldOf(data, 'data'), 'criteria') === undefined ? data : fieldOf(data, 'data');
  return fieldOf(card, 'criteria') === undefined
    ? data
    : { format: 'meshready-scorecard', schema: schemaOf(card), card };
}

/** The cards among all that was stored; earlier states and notes of changes are left where they are. */
function recoveredIn(data: unknown): readonly unknown[] | undefined {
  const items = fieldOf(data, 'items');
  if (fieldOf(data, 'format') !== RECOVERY_FORMAT || !Array.isArray(items)) return undefined;
  return (items as unknown[])
    .filter((item) => ['card', 'binned', 'aside'].includes(String(fieldOf(item, 'what'))))
    .map((item) => fieldOf(item, 'raw'));
}

function titleIn(data: unknown): string {
  const card = fieldOf(data, 'card') ?? data;
  const title = fieldOf(card, 'title');
  return typeof title === 'string' ? title.slice(0, 300) : '';
}
