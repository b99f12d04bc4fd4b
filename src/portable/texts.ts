import type { Section } from '../domain/search/sections.ts';
import { attribute, parseHtml, textOf, walk, type HtmlElement, type HtmlNode } from './html.ts';

const BLOCKS = /^(?:p|li|dd|dt|pre|td|th|tr|h[1-6]|figcaption|div|section|summary|br)$/;
const SILENT = /^(?:script|style|template|button|copy-button|svg|nav)$/;

/** Attributes of what is not seen in the copy. */
const LEFT_OUT = ['hidden', 'data-web-only', 'data-pagefind-ignore'];

/** The text in a node as it is read: a blank between blocks, and none doubled. */
function readableText(node: HtmlNode): string {
  if (node.nodeName === '#text' && 'value' in node) return node.value;
  if (!('childNodes' in node) || SILENT.test(node.nodeName)) return '';
  const inner = node.childNodes.map(readableText).join('');
  return BLOCKS.test(node.nodeName) ? ` ${inner} ` : inner;
}

/**
 * The sections of a built page, marked as Pagefind reads it: `data-pagefind-body` and `data-pagefind-filter`. A section begins at each
 * heading that can be linked to.
 *
 * @param url the page's path inside the site, such as `/terms/`
 */
export function sectionsOf(html: string, url: string): Section[] {
  const bodies: HtmlElement[] = [];
  const filters = new Map<string, string>();
  let page = '';
  const tree = parseHtml(html);
  walk(tree, (element) => {
    if (element.tagName === 'h1' && page === '') page = readableText(element).trim();
    const filter = attribute(element, 'data-pagefind-filter');
    if (filter !== undefined) filters.set(filter, textOf(element).trim());
    if (attribute(element, 'data-pagefind-body') !== undefined) bodies.push(element);
    return true;
  });
  const parts: { url: string; heading: string; text: string }[] = [];
  const read = (node: HtmlNode): void => {
    if ('tagName' in node) {
      if (SILENT.test(node.tagName) || LEFT_OUT.some((name) => attribute(node, name) !== undefined)) return;
      const id = attribute(node, 'id');
      if (/^h[1-6]$/.test(node.tagName)) {
        const heading = readableText(node).replaceAll(/\s+/g, ' ').trim();
        if (id !== undefined) parts.push({ url: `${url}#${id}`, heading, text: '' });
        else add(` ${heading} `);
        return;
      }
    }
    if (node.nodeName === '#text' && 'value' in node) add(node.value);
    if (!('childNodes' in node)) return;
    const isBlock = BLOCKS.test(node.nodeName);
    if (isBlock) add(' ');
    node.childNodes.forEach(read);
    if (isBlock) add(' ');
  };
  const add = (text: string) => {
    const last = parts.at(-1);
    if (last) last.text += text;
    else parts.push({ url, heading: page, text });
  };
  for (const body of bodies) {
    parts.push({ url, heading: page, text: '' });
    read(body);
  }
  const [topic = '', level = ''] = [filters.get('topic'), filters.get('level')];
  return parts
    .map((part) => ({ ...part, page, topic, level, text: part.text.replaceAll(/\s+/g, ' ').trim() }))
    .filter(({ text }) => text !== '');
}
