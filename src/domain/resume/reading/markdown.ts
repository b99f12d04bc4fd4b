/** Markdown as the text that it shows. */
import type { Line, ResumeDocument } from '../document.ts';
import { namesSection } from '../fields/section-names.ts';
import { unsigned } from './bullets.ts';
import { plainWithGaps } from './characters.ts';
import { isLink, linksIn } from './links.ts';
import { checkLength } from './text.ts';
import { unwrapped, type Piece } from './wrapping.ts';

/** Two different signs of Markdown, or a heading with its space. */
export function looksLikeMarkdown(text: string): boolean {
  const head = text.slice(0, 20_000);
  const signs = [
    /^#{1,6} \S/m,
    /\*\*[^*\n]{1,80}\*\*/,
    /\[[^\]\n]{1,100}\]\([^)\n]{1,300}\)/,
    /^```/m,
    /^\|.+\|\s*$\n^\|[\s:|-]+\|\s*$/m,
  ];
  return signs.filter((sign) => sign.test(head)).length >= 2 || (head.match(/^#{1,6} \S/gm) ?? []).length >= 2;
}

interface Inline {
  readonly text: string;
  readonly links: readonly string[];
  readonly images: number;
}

/** What stands in a line: emphasis, code, links and tags taken off. */
function inline(source: string): Inline {
  const links: string[] = [];
  let images = 0;
  const text = source
    .replace(/!\[[^\]]{0,300}\]\([^)]{0,600}\)/g, () => ((images += 1), ''))
    .replace(/<img\b[^>]{0,600}>/gi, () => ((images += 1), ''))
    .replace(/\[([^\]]{0,300})\]\(\s*<?([^)\s>]{0,600})>?[^)]{0,200}\)/g, (_, shown: string, address: string) => {
      if (isLink(address)) links.push(address);
      return shown;
    })
    .replace(/<((?:https?:|mailto:)[^>\s]{1,300}|[^>\s@]{1,100}@[^>\s]{1,100})>/gi, '$1')
    .replace(/<\/?[a-z][^>]{0,300}>/gi, ' ')
    .replace(/`([^`]{1,300})`/g, '$1')
    .replace(/(\*\*|__)(?=\S)(.{1,500}?)(?<=\S)\1/g, '$2')
    .replace(/(?<![\p{L}\p{N}*])\*(?=[^\s*])([^*]{1,500}?)(?<=\S)\*(?!\*)/gu, '$1')
    .replace(/(?<![\p{L}\p{N}_])_(?=[^\s_])([^_]{1,500}?)(?<=\S)_(?![\p{L}\p{N}])/gu, '$1')
    .replace(/~~([^~]{1,300})~~/g, '$1')
    .replace(/\\([\\`*_{}[\]()#+\-.!|<>~])/g, '$1')
    .replace(/&(amp|lt|gt|quot|nbsp|#39);/g, (_, name: string) => ENTITIES[name] ?? ' ');
  return { text: plainWithGaps(text), links, images };
}
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: ' ', '#39': "'" };

const isTableRow = (line: string) => /^\s*\|.*\|\s*$/.test(line);
const isTableRule = (line: string) => /^\s*\|?[\s:|-]*-{3}[\s:|-]*\|?\s*$/.test(line) && line.includes('|');

/** @throws Refused where it is empty or too long */
export function readMarkdown(source: string, fileName: string, bytes: number): ResumeDocument {
  checkLength(source);
  const raw = source
    .replace(/^\uFEFF?---\r?\n[\s\S]{0,5000}?\r?\n---\r?\n/, '')
    .replace(/<!--[\s\S]{0,20000}?-->/g, '')
    .split(/\r\n|[\n\r]/);
  const pieces: Piece[] = [];
  const links = new Set<string>(linksIn(source));
  let images = 0;
  let tables = 0;
  let isApart = true;
  const add = (
    line: string,
    rest: Pick<Piece, 'heading' | 'indent' | 'place'>,
    sign: Pick<Piece, 'bullet' | 'sign'> = { bullet: false },
  ) => {
    const found = inline(line);
    for (const link of found.links) links.add(link);
    images += found.images;
    if (found.text !== '') pieces.push({ text: found.text, ...sign, ...rest, isApart });
    isApart = rest.heading > 0 || / {2,}$|\\$/.test(line);
  };
  for (const [i, line] of raw.entries()) {
    const next = raw[i + 1] ?? '';
    const content = line.replace(/^\s*(?:>\s?)+/, '');
    const heading = /^ {0,3}(#{1,6})\s+(.*?)\s*#*\s*$/.exec(content);
    const item = /^(\s*)(?:[-*+•]|\d{1,3}[.)])\s+(.*)$/.exec(content);
    if (content.trim() === '' || /^\s*([-*_=])\s*(?:\1\s*){2,}$/.test(content) || /^\s*```/.test(content))
      isApart = true;
    else if (isTableRule(content)) tables += 1;
    else if (isTableRow(content)) {
      for (const cell of content
        .trim()
        .slice(1, -1)
        .split(/(?<!\\)\|/))
        add(cell, { heading: 0, indent: 0, place: 'table' });
    } else if (heading) {
      isApart = true;
      add(heading[2] as string, { heading: (heading[1] as string).length, indent: 0, place: 'body' });
    } else if (/^\s{0,3}(={3,}|-{3,})\s*$/.test(next) && content.length <= 80) {
      isApart = true;
      add(content, { heading: next.includes('=') ? 1 : 2, indent: 0, place: 'body' });
    } else if (item) {
      isApart = true;
      add(item[2] as string, { heading: 0, indent: (item[1] as string).length, place: 'body' }, { bullet: true });
    } else {
      const shown = inline(content).text;
      const indent = content.length - content.trimStart().length;
      if (namesSection(shown)) add(content, { heading: 2, indent, place: 'body' });
      else {
        const { text, ...sign } = unsigned(content.trim());
        add(/[ ]{2}$|\\$/.test(content) ? `${text}  ` : text, { heading: 0, indent, place: 'body' }, sign);
      }
    }
  }
  const lines: Line[] = unwrapped(pieces);
  return {
    format: 'markdown',
    fileName,
    bytes,
    pages: 1,
    lines,
    layout: { columns: 1, tables, textBoxes: 0, images, unmappedFonts: [], links: [...links] },
  };
}
