/** The code blocks of a question: what a reader copies. Pure: parsing is done by whoever has the file. */
import type { Code, Root } from 'mdast';
import { splitSections, walk } from './markdown.ts';

/** What an author may write after a fence's language. */
export interface FenceMeta {
  /** The name of the file that the block shows. */
  readonly title?: string;
  /** Words of the message with which the checks must refuse the block. */
  readonly invalid?: string;
}

export interface CodeBlock {
  /** The fence's language, such as `yaml`; empty where it has none. */
  readonly lang: string;
  readonly meta: FenceMeta;
  readonly text: string;
  /** The line of the file on which the text begins, from 1. */
  readonly line: number;
  /** The column of the file in which the lines of the text begin, from 1: above 1 inside a list or a quotation. */
  readonly column: number;
  /** The title of the `##` section that holds the block; empty before the first. */
  readonly section: string;
}

/** Every code block of a body, in the order of the text, also those inside lists, quotations and components. */
export function codeBlocks(body: Root): CodeBlock[] {
  const titles = new Map<unknown, string>();
  for (const { title, content } of splitSections(body)) for (const node of content) titles.set(node, title);
  return body.children.flatMap((top) =>
    [...walk(top)].flatMap((node) => (node.type === 'code' ? [blockOf(node, titles.get(top) ?? '')] : [])),
  );
}

function blockOf({ lang, meta, value, position }: Code, section: string): CodeBlock {
  return {
    lang: lang ?? '',
    meta: parseMeta(meta ?? ''),
    text: value,
    line: (position?.start.line ?? 0) + 1,
    column: position?.start.column ?? 1,
    section,
  };
}

/** Reads `title="…"` and `invalid="…"`, in double or single quotes; anything else is left to the highlighter. */
export function parseMeta(meta: string): FenceMeta {
  const valueOf = (key: string) => {
    const found = new RegExp(`(?:^|\\s)${key}=(?:"([^"]*)"|'([^']*)')`).exec(meta);
    return found?.[1] ?? found?.[2];
  };
  const title = valueOf('title');
  const invalid = valueOf('invalid');
  return { ...(title === undefined ? {} : { title }), ...(invalid === undefined ? {} : { invalid }) };
}
