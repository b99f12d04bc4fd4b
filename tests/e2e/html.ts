import { parse, type DefaultTreeAdapterTypes } from 'parse5';

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

/** A page as the server sends it, read without a browser: hundreds of them in the time that a browser takes for ten. */
export interface Html {
  /** All elements of these names, in the order of the page; of all names where none is given. */
  readonly all: (...names: readonly string[]) => readonly Element[];
  readonly body: Element;
}

export const attribute = (element: Element | undefined, name: string): string | undefined =>
  element?.attrs.find((candidate) => candidate.name === name)?.value;

export function parseHtml(html: string): Html {
  const elements: Element[] = [];
  const visit = (node: Node) => {
    if ('tagName' in node) elements.push(node);
    if ('childNodes' in node) node.childNodes.forEach(visit);
  };
  visit(parse(html));
  const all = (...names: readonly string[]) =>
    names.length === 0 ? elements : elements.filter(({ tagName }) => names.includes(tagName));
  const [body] = all('body');
  if (!body) throw new Error('A parsed page has no body');
  return { all, body };
}
