import type { Element, ElementContent } from 'hast';

/** The readable text of a node of the HTML tree. */
export function textOf(node: ElementContent): string {
  if (node.type === 'text') return node.value;
  return node.type === 'element' ? node.children.map(textOf).join('') : '';
}

/** Empty until its script makes it a button: without JavaScript there is nothing that would not work. */
export function copyButton(label: string): Element {
  return { type: 'element', tagName: 'copy-button', properties: { 'data-label': label }, children: [] };
}
