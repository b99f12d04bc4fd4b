import type { DefaultTreeAdapterTypes } from 'parse5';

type Node = DefaultTreeAdapterTypes.ChildNode;

/** All that a book needs: no style, no script, no role of a widget can come through. */
const ATTRIBUTES: ReadonlySet<string> = new Set(['id', 'class', 'href', 'datetime', 'scope', 'start', 'title', 'lang']);

const VOID: ReadonlySet<string> = new Set(['br', 'hr', 'img', 'wbr', 'col']);

/** Elements that a reading system would run, or that hold no text of the book. */
const LEFT_OUT: ReadonlySet<string> = new Set(['script', 'style', 'template', 'noscript', 'button', 'nav']);

/** Characters that XML 1.0 forbids even as references, section 2.2. */
// eslint-disable-next-line no-control-regex -- these are the characters meant
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

export function escapeXml(text: string): string {
  return text
    .replace(FORBIDDEN, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** An HTML tree as well-formed XHTML, with the attributes that a book needs and no others. */
export function xhtml(nodes: readonly Node[]): string {
  return nodes.map(one).join('');
}

function one(node: Node): string {
  if (node.nodeName === '#text' && 'value' in node) return escapeXml(node.value);
  if (!('tagName' in node) || LEFT_OUT.has(node.tagName)) return '';
  const attributes = node.attrs
    .filter(({ name }) => ATTRIBUTES.has(name))
    .map(({ name, value }) => ` ${name}="${escapeXml(value)}"`)
    .join('');
  const { tagName } = node;
  if (VOID.has(tagName)) return `<${tagName}${attributes}/>`;
  return `<${tagName}${attributes}>${xhtml(node.childNodes)}</${tagName}>`;
}
