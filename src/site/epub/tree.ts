import type { DefaultTreeAdapterTypes } from 'parse5';

export type Node = DefaultTreeAdapterTypes.ChildNode;
export type Element = DefaultTreeAdapterTypes.Element;
export type Parent = DefaultTreeAdapterTypes.ParentNode;

export const isElement = (node: DefaultTreeAdapterTypes.Node): node is Element => 'tagName' in node;

export const attribute = (element: Element, name: string): string | undefined =>
  element.attrs.find((candidate) => candidate.name === name)?.value;

/** Every element below a node, in the order of the text. */
export function* elements(parent: Parent): Generator<Element> {
  for (const node of parent.childNodes) {
    if (!isElement(node)) continue;
    yield node;
    yield* elements(node);
  }
}

/** The readable text of a node, as one line. */
export function textOf(node: DefaultTreeAdapterTypes.Node): string {
  const raw = (inner: DefaultTreeAdapterTypes.Node): string => {
    if (inner.nodeName === '#text' && 'value' in inner) return inner.value;
    return 'childNodes' in inner ? inner.childNodes.map(raw).join('') : '';
  };
  return raw(node).replace(/\s+/g, ' ').trim();
}
