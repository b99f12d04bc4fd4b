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
 * Parses one YAML 1.2 document.
 *
 * @param firstLine the line of the file on which `source` begins, from 1: frontmatter does not begin a file
 */
export function parseYaml(file: string, source: string, firstLine = 1): ParsedYaml {
  const lines = new LineCounter();
  const document = parseDocument(source, { lineCounter: lines, prettyErrors: false });
  const at = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { line: line + firstLine - 1, column: Math.max(col, 1) };
  };
  const findings = document.errors.map((error) => ({
    file,
    ...at(error.pos[0]),
    message: `is not valid YAML: ${error.message}. Quote a text that holds ": " or " #", and indent with spaces.`,
  }));
  return {
    value: findings.length === 0 ? (document.toJS() as unknown) : undefined,
    findings,
    place(path) {
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
