import { parse, type DefaultTreeAdapterTypes } from 'parse5';

export type HtmlNode = DefaultTreeAdapterTypes.Node;
export type HtmlElement = DefaultTreeAdapterTypes.Element;

export const parseHtml = (html: string): HtmlNode => parse(html, { sourceCodeLocationInfo: true });

export const attribute = (element: HtmlElement, name: string): string | undefined =>
  element.attrs.find((candidate) => candidate.name === name)?.value;

/** Calls for each element, before those in it; what returns false is not gone into. */
export function walk(node: HtmlNode, visit: (element: HtmlElement) => boolean | undefined): void {
  if ('tagName' in node && visit(node) === false) return;
  if ('childNodes' in node) for (const child of node.childNodes) walk(child, visit);
}

/** All text in a node, as it stands there. */
export function textOf(node: HtmlNode): string {
  if (node.nodeName === '#text' && 'value' in node) return node.value;
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
}
