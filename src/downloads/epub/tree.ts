import type { DefaultTreeAdapterTypes } from 'parse5';

export type Node = DefaultTreeAdapterTypes.ChildNode;
export type Element = DefaultTreeAdapterTypes.Element;
export type Parent = DefaultTreeAdapterTypes.ParentNode;

export const isElement = (node: DefaultTreeAdapterTypes.Node): node is Element => 'tagName' in node;

export const attribute = (element: Element, name: string): string | undefined =>
  element.attrs.find((candidate) => candidate.name === name)?.value;

/** Every element below a node, in the order of the text. */
export function elements(parent: Parent): Element[] {
  const found: Element[] = [];
  const add = (above: Parent) => {
    for (const node of above.childNodes) {
      if (!isElement(node)) continue;
      found.push(node);
      add(node);
    }
  };
  add(parent);
  return found;
}

/** The first element below a node that is asked for, in the order of the text. */
export function firstElement(parent: Parent, isWanted: (element: Element) => boolean): Element | undefined {
  for (const node of parent.childNodes) {
    if (!isElement(node)) continue;
    const found = isWanted(node) ? node : firstElement(node, isWanted);
    if (found) return found;
  }
  return undefined;
}

/** The readable text of a node, as one line. */
export function textOf(node: DefaultTreeAdapterTypes.Node): string {
  const raw = (inner: DefaultTreeAdapterTypes.Node): string => {
    if (inner.nodeName === '#text' && 'value' in inner) return inner.value;
    return 'childNodes' in inner ? inner.childNodes.map(raw).join('') : '';
  };
  return raw(node).replace(/\s+/g, ' ').trim();
}
