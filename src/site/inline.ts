import { markdownToHtml, markdownToMdast } from 'satteri';
import { proseOf } from '../domain/content/markdown.ts';
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
  return proseOf(markdownToMdast(markdown, { features: { smartPunctuation: true } })).trim();
}
