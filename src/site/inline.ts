import { markdownToHtml } from 'satteri';
import { href } from './paths.ts';

/** Inline Markdown of a data file (code spans, emphasis, links) as HTML, without the paragraph around it. */
export function inlineHtml(markdown: string): string {
  return blockHtml(markdown).replace(/^<p>|<\/p>\s*$/g, '');
}

/** Paragraphs of Markdown of a data file as HTML. */
export function blockHtml(markdown: string): string {
  return markdownToHtml(markdown, { features: { smartPunctuation: true } }).html.replaceAll(
    'href="/',
    `href="${href('/')}`,
  );
}

/** The readable text of inline Markdown. */
export function plainText(markdown: string): string {
  return markdown
    .replace(/`([^`]*)`/g, '$1')
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replaceAll(/[*_]{1,2}(\S(?:.*?\S)?)[*_]{1,2}/g, '$1');
}
