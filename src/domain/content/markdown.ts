/** Reading a Markdown tree (mdast) of a question. Pure: parsing is done by whoever has the file. */
import type { Heading, Nodes, Root, RootContent } from 'mdast';

/** Every node of a tree, in the order of the text. */
export function* walk(node: Nodes): Generator<Nodes> {
  yield node;
  if ('children' in node) for (const child of node.children) yield* walk(child);
}

/** The readable text of a node: code spans count, code blocks and tables do not. */
export function proseOf(node: Nodes): string {
  if (node.type === 'code' || node.type === 'table') return '';
  if ('value' in node) return node.type === 'text' || node.type === 'inlineCode' ? node.value : '';
  if (!('children' in node)) return '';
  const parts = node.children.map((child) => proseOf(child));
  const isBlock =
    node.type === 'root' || node.type === 'list' || node.type === 'listItem' || node.type === 'blockquote';
  return parts.join(isBlock ? '\n' : '');
}

/** A `##` heading with what stands below it. */
export interface Section {
  readonly heading: Heading;
  readonly title: string;
  readonly content: RootContent[];
}

/** The sections of a body; what stands before the first heading belongs to none. */
export function splitSections(body: Root): Section[] {
  const found: Section[] = [];
  for (const node of body.children) {
    if (node.type === 'heading' && node.depth === 2) found.push({ heading: node, title: proseOf(node), content: [] });
    else found.at(-1)?.content.push(node);
  }
  return found;
}

/** The prose of one section, or an empty text where there is none of that title. */
export function proseOfSection(body: Root, title: string): string {
  const section = splitSections(body).find((candidate) => candidate.title === title);
  return (section?.content ?? [])
    .map((node) => proseOf(node))
    .join('\n')
    .trim();
}

/** The Markdown of one section, without its heading, as it is written; `source` is what the tree was parsed from. */
export function sourceOfSection(body: Root, source: string, title: string): string {
  const content = splitSections(body).find((section) => section.title === title)?.content ?? [];
  const first = content[0]?.position?.start.line ?? 1;
  const last = content.at(-1)?.position?.end.line ?? 0;
  return source
    .split('\n')
    .slice(first - 1, last)
    .join('\n');
}
