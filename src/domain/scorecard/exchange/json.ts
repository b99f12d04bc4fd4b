/** A card from a file that `write-json.ts` wrote. */
import type { Scorecard } from '../model.ts';
import type { Problem } from '../schema.ts';
import { CURRENT_SCHEMA, parseScorecard, schemaOf } from '../schema.ts';
import { MOST_FILE_BYTES } from './bytes.ts';
import { jsonFault } from '../../exchange/json-fault.ts';
import { FORMAT } from './write-json.ts';

export { writeJson } from './write-json.ts';

export type ReadJson =
  | { readonly kind: 'card'; readonly card: Scorecard }
  /** Written by a later version of this tool: to be shown, and kept as it is, never saved as a card of this version. */
  | { readonly kind: 'newer'; readonly version: number; readonly outline: Outline; readonly raw: string }
  | { readonly kind: 'problems'; readonly problems: readonly Problem[] };

/** What can be shown of a card whose format is not known: texts, for display only. */
export interface Outline {
  readonly title: string;
  readonly question: string;
  readonly rows: readonly string[];
}

/** Reads what `writeJson` wrote, here or elsewhere. Never throws; every problem names its place in the file. */
export function readJson(text: string): ReadJson {
  const refused = (path: string, message: string): ReadJson => ({ kind: 'problems', problems: [{ path, message }] });
  if (text.length > MOST_FILE_BYTES) {
    return refused(
      'file',
      `is longer than ${MOST_FILE_BYTES / 1e6} million characters: choose the file of one scorecard`,
    );
  }
  const content = text.replace(/^\uFEFF/, '');
  if (content.trim() === '') return refused('file', 'is empty: choose a file that was exported as JSON');
  const parsed = parsedJson(content);
  if ('fault' in parsed) return refused(parsed.fault.place, parsed.fault.message);
  const file = fieldsOf(parsed.data);
  if (!file) return refused('file', `must be an object with "format", "schema" and "card"`);
  if (file.get('format') !== FORMAT) return refused('format', `must be "${FORMAT}": this is some other JSON file`);
  const version = schemaOf(parsed.data);
  if (version === undefined || !Number.isInteger(version) || version < 1) {
    return refused('schema', `must be ${CURRENT_SCHEMA}, the version of the format`);
  }
  const card = file.get('card');
  const newest = Math.max(version, schemaOf(card) ?? 0);
  if (newest > CURRENT_SCHEMA) return { kind: 'newer', version: newest, outline: outlineOf(card), raw: content };
  const checked = parseScorecard(card);
  return checked.ok
    ? { kind: 'card', card: checked.value }
    : {
        kind: 'problems',
        problems: checked.problems.map(({ path, message }) => ({
          path: path === '' ? 'card' : `card.${path}`,
          message,
        })),
      };
}

function parsedJson(
  text: string,
): { readonly data: unknown } | { readonly fault: { readonly place: string; readonly message: string } } {
  try {
    return { data: JSON.parse(text) };
  } catch {
    return { fault: jsonFault(text) };
  }
}

/** Own fields only: a file may bring the names of what every object has. */
function fieldsOf(data: unknown): ReadonlyMap<string, unknown> | undefined {
  return data !== null && typeof data === 'object' && !Array.isArray(data) ? new Map(Object.entries(data)) : undefined;
}

function outlineOf(card: unknown): Outline {
  const fields = fieldsOf(card);
  const textOf = (value: unknown) => (typeof value === 'string' ? value.slice(0, 300) : '');
  const criteria = fields?.get('criteria');
  return {
    title: textOf(fields?.get('title')),
    question: textOf(fields?.get('question')),
    rows: Array.isArray(criteria)
      ? criteria
          .slice(0, 500)
          .map((row) => textOf(fieldsOf(row)?.get('name')))
          .filter((name) => name !== '')
      : [],
  };
}
