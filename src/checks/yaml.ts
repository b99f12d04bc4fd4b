import { CORE_SCHEMA, load } from 'js-yaml';
import { LineCounter, parseDocument } from 'yaml';
import type { Finding } from './finding.ts';

export interface Place {
  readonly line: number;
  readonly column: number;
}

/** A YAML text, parsed, with the way back from a value to its place in the file. */
export interface ParsedYaml {
  readonly value: unknown;
  readonly findings: readonly Finding[];
  /** Where the value (or, if it is missing, its nearest parent) at this path stands. */
  place(path: readonly PropertyKey[]): Place;
}

/**
 * Parses one YAML 1.2 document: as the build does, which is ten times as fast as a parser that remembers where everything stands. That one is asked only
 * where something is wrong and has to be shown.
 *
 * @param firstLine the line of the file on which `source` begins, from 1: frontmatter does not begin a file
 */
export function parseYaml(file: string, source: string, firstLine = 1): ParsedYaml {
  const inPlace = once(() => placesOf(source, firstLine));
  const place = (path: readonly PropertyKey[]) => inPlace().place(path);
  try {
    return { value: load(source, { schema: CORE_SCHEMA }) ?? null, findings: [], place };
  } catch (error) {
    const wrong = inPlace().errors;
    const all = wrong.length > 0 ? wrong : [{ line: firstLine, column: 1, what: (error as Error).message }];
    const findings = all.map(({ what, ...at }) => ({
      file,
      ...at,
      message: `is not valid YAML: ${what}. Quote a text that holds ": " or " #", and indent with spaces.`,
    }));
    return { value: undefined, findings, place };
  }
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}

function placesOf(source: string, firstLine: number) {
  const lines = new LineCounter();
  const document = parseDocument(source, { lineCounter: lines, prettyErrors: false });
  const at = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { line: line + firstLine - 1, column: Math.max(col, 1) };
  };
  return {
    errors: document.errors.map(({ pos, message }) => ({ ...at(pos[0]), what: message })),
    place: (path: readonly PropertyKey[]): Place => {
      for (let length = path.length; length > 0; length--) {
        const node: unknown = document.getIn(path.slice(0, length), true);
        if (node !== null && typeof node === 'object' && 'range' in node && Array.isArray(node.range)) {
          return at(node.range[0] as number);
        }
      }
      return at(0);
    },
  };
}
