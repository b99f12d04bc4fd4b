import { createHash } from 'node:crypto';
import { placeFrom, relative, targetOf, type Site } from './addresses.ts';
import { attribute, parseHtml, textOf, walk, type HtmlElement } from './html.ts';
import { edited } from './scripts.ts';
import { HOST } from './together.ts';

/** Below `assets/`, where the scripts of the site are, too. */
export const LOADER = 'assets/portable.js';
export const EARLY = 'assets/portable-early.js';
export const STYLE = 'assets/portable.css';

export interface PortablePage {
  readonly html: string;
  /** Styles and scripts that stood in the page and are files now, by their paths. */
  readonly files: ReadonlyMap<string, string>;
  /** Files of the site that it leads to or shows. */
  readonly leadsTo: ReadonlySet<string>;
}

/**
 * What the pages of the copy may do: load files beside them, and nothing from or to a network. Chromium 156 and Firefox 153 take `'self'` of a page
 * from disk to mean the same, but no standard says so; `file:` does. Nothing stands inline, and so no hashes are needed.
 */
const POLICY = [
  `default-src 'none'`,
  'script-src file:',
  'style-src file:',
  'img-src file: data:',
  'worker-src blob:',
  'form-action file:',
  `base-uri 'none'`,
].join(';');

/** As on the web, a page plays what it has recorded itself, and only if it says so; the host also does so for its guests. */
const policyOf = (html: string, from: string) =>
  from === HOST || html.includes(' data-plays="blob:"') ? `${POLICY};media-src blob:` : POLICY;

const FOLLOWED = new Set(['href', 'src', 'action', 'formaction']);

/** What only serves a site with an address: search engines, previews, installing, prefetching; and what a page keeps from the copy. */
function isLeftOut(element: HtmlElement): boolean {
  const value = (name: string) => attribute(element, name) ?? '';
  if (attribute(element, 'data-web-only') !== undefined) return true;
  switch (element.tagName) {
    case 'meta':
      return /^(?:og|twitter):|^robots$/.test(value('property') || value('name')) || value('http-equiv') !== '';
    case 'link':
      return !/^(?:icon|stylesheet)$/.test(value('rel'));
    case 'script':
      return /json|speculationrules/.test(value('type'));
    default:
      return false;
  }
}

const fileOf = (text: string, kind: 'css' | 'js') =>
  `assets/page-${createHash('sha256').update(text).digest('hex').slice(0, 12)}.${kind}`;

const quoted = (value: string) => `"${value.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"`;

/**
 * A page of the built site as a page of the copy.
 *
 * @param from where it will stand, which is where its links start
 * @param footer said at the end of the footer; HTML
 */
export function portablePage(site: Site, html: string, from: string, footer: string): PortablePage {
  const edits: { start: number; end: number; text: string }[] = [];
  const files = new Map<string, string>();
  const leadsTo = new Set<string>();
  const entries: string[] = [];
  const follow = (address: string) => {
    const target = targetOf(site, from, address);
    if (!target) return address;
    leadsTo.add(target.file);
    return relative(from, target.file) + target.rest;
  };
  const asFile = (element: HtmlElement, kind: 'css' | 'js') => {
    const text = textOf(element);
    if (/url\(['"]?\//.test(text))
      throw new Error(`A style of ${from} names a file, which would not be found from disk.`);
    const file = fileOf(text, kind);
    files.set(file, text);
    const address = relative(from, file);
    return kind === 'css' ? `<link rel="stylesheet" href="${address}">` : `<script src="${address}"></script>`;
  };
  walk(parseHtml(html), (element) => {
    const place = element.sourceCodeLocation;
    if (!place) return true;
    const instead = (text: string) => {
      edits.push({ start: place.startOffset, end: place.endOffset, text });
      return false;
    };
    if (isLeftOut(element)) return instead('');
    if (element.tagName === 'style') return instead(asFile(element, 'css'));
    if (element.tagName === 'script') {
      const source = attribute(element, 'src');
      if (source === undefined) return instead(asFile(element, 'js'));
      entries.push(source.slice(site.base.length));
      return instead('');
    }
    for (const { name, value } of element.attrs) {
      const isFollowed = FOLLOWED.has(name);
      if (!value.startsWith('/') || !(isFollowed || name.startsWith('data-'))) continue;
      const span = place.attrs?.[name];
      if (!span) continue;
      const address = isFollowed ? follow(value) : placeFrom(site, from, value);
      edits.push({ start: span.startOffset, end: span.endOffset, text: `${name}=${quoted(address)}` });
    }
    if (element.parentNode?.nodeName === 'footer' && element.tagName === 'div' && place.endTag) {
      edits.push({ start: place.endTag.startOffset, end: place.endTag.startOffset, text: footer });
    }
    return true;
  });
  const to = (file: string) => relative(from, file);
  const early = [
    `<meta http-equiv="content-security-policy" content="${policyOf(html, from)}">`,
    `<script src="${to(EARLY)}"></script>`,
  ].join('');
  const late = [
    `<link rel="stylesheet" href="${to(STYLE)}">`,
    `<script defer src="${to(LOADER)}" data-root="${to('')}" data-run="${entries.join(' ')}"></script>`,
  ].join('');
  return {
    html: edited(html, edits)
      .replace('<head>', () => `<head>${early}`)
      .replace('</head>', () => `${late}</head>`),
    files,
    leadsTo,
  };
}
