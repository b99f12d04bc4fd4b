import { isMap, isNode, isScalar, isSeq, LineCounter, parseAllDocuments, visit, type Document, type Node } from 'yaml';
import type { CodeBlock } from '../../domain/content/examples.ts';
import type { Place } from '../yaml.ts';
import { heredocsOf, type YamlText } from './heredocs.ts';

/** Something wrong at a place of the file. */
export interface Problem extends Place {
  readonly message: string;
}

/** One YAML document of an example, with the way back from a value to its place in the file. */
export interface ManifestDocument {
  /** The parsed value; undefined where the YAML is broken. */
  readonly value: unknown;
  /** What is wrong with the YAML itself. */
  readonly problems: readonly Problem[];
  /** Words that kubectl, which reads YAML 1.1, takes for true or false, though they stand for themselves in YAML 1.2. */
  readonly booleans: readonly Problem[];
  /** Whether a shell replaces `$name` in it first, so that such a value is not yet known. */
  readonly expands: boolean;
  /** The block that holds it. */
  readonly block: CodeBlock;
  /** Where the value at this path stands in the file, or, if it is missing, its nearest parent. */
  place(path: readonly PropertyKey[]): Place;
}

/**
 * The YAML 1.2 documents of a block: all of a `yaml` block, and the here-documents of a shell block. Empty documents
 * are left out.
 */
export function documentsOf(block: CodeBlock): ManifestDocument[] {
  return textsOf(block).flatMap((text) => parse(block, text));
}

function textsOf(block: CodeBlock): YamlText[] {
  if (block.lang === 'yaml') return [{ ...block, expands: false }];
  return block.lang === 'sh' || block.lang === 'console' ? heredocsOf(block) : [];
}

function parse(block: CodeBlock, { text, line, column, expands }: YamlText): ManifestDocument[] {
  const lines = new LineCounter();
  const at = (offset: number): Place => {
    const place = lines.linePos(offset);
    return { line: line + place.line - 1, column: column + Math.max(place.col, 1) - 1 };
  };
  const parsed = parseAllDocuments(text, { lineCounter: lines, prettyErrors: false, version: '1.2' });
  return ('empty' in parsed ? [] : parsed)
    .filter((document) => document.errors.length > 0 || (document.toJS() ?? undefined) !== undefined)
    .map((document) => {
      const problems = [...document.errors, ...document.warnings].map(({ pos, message }) => ({
        ...at(pos[0]),
        message: `is not valid YAML 1.2: ${message}`,
      }));
      return {
        value: problems.length === 0 ? (document.toJS() as unknown) : undefined,
        problems,
        booleans: booleansIn(document).map((offset) => ({
          ...at(offset),
          message: 'is read by kubectl as true or false: put it in quotes',
        })),
        expands,
        block,
        place: (path) => at(offsetOf(document, path)),
      };
    });
}

/** Where an unquoted `yes`, `no`, `on`, `off`, `y` or `n` stands, in any spelling that YAML 1.1 takes for a boolean. */
function booleansIn(document: Document): number[] {
  const found: number[] = [];
  visit(document, {
    Scalar(_, node) {
      const isPlain = node.type === 'PLAIN' && typeof node.value === 'string';
      if (isPlain && /^(?:y|Y|yes|Yes|YES|n|N|no|No|NO|on|On|ON|off|Off|OFF)$/.test(String(node.value))) {
        found.push(node.range?.[0] ?? 0);
      }
    },
  });
  return found;
}

/** Where the value at a path begins, or its nearest parent. */
function offsetOf(document: Document, path: readonly PropertyKey[]): number {
  let node: Node | null = document.contents;
  let offset = node?.range?.[0] ?? 0;
  for (const key of path) {
    node = partOf(node, key);
    if (!node) break;
    offset = node.range?.[0] ?? offset;
  }
  return offset;
}

/** What stands at a key of a map, which may be written as a number, or at an index of a list. */
function partOf(node: Node | null, key: PropertyKey): Node | null {
  const found = isMap(node)
    ? node.items.find((pair) => isScalar(pair.key) && String(pair.key.value) === String(key))?.value
    : isSeq(node)
      ? node.items[Number(key)]
      : null;
  return isNode(found) ? found : null;
}
