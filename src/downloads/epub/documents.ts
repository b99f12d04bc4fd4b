/** The documents of the book: EPUB 3.3, https://www.w3.org/TR/epub-33/. */
import { fileOf, type Book, type Chapter } from './chapters.ts';
import { escapeXml } from './xhtml.ts';

const TITLE = 'Meshready handbook';

/** Made once, for good: by it a reading system knows a new edition from another book. */
const IDENTIFIER = 'urn:uuid:5a1d6a0e-7a4e-4f0b-9c86-2f4a1b7d9e31';

const SUMMARY =
  'Reflowable text with headings, lists, tables and code, and a table of contents. The only picture is the cover, which says the title. There are no page numbers of a printed edition.';

interface Kind {
  /** In the vocabulary of https://www.w3.org/TR/epub-ssv-11/. */
  readonly type: string;
  /** In that of https://www.w3.org/TR/dpub-aria-1.1/. */
  readonly role?: string;
}

function kindOf({ id, depth }: Chapter): Kind {
  if (id === 'about-this-book') return { type: 'preface', role: 'doc-preface' };
  if (id === 'terms') return { type: 'glossary', role: 'doc-glossary' };
  if (id === 'references') return { type: 'bibliography', role: 'doc-bibliography' };
  if (id.startsWith('topic-')) return { type: 'part', role: 'doc-part' };
  return depth === 0 || id.startsWith('question-') ? { type: 'chapter', role: 'doc-chapter' } : { type: 'subchapter' };
}

function page(title: string, body: string, bodyAttributes = ''): string {
  return `<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" lang="en" xml:lang="en">
<head>
<title>${escapeXml(title)}</title>
<link rel="stylesheet" type="text/css" href="style.css"/>
</head>
<body${bodyAttributes}>
${body}
</body>
</html>
`;
}

export function chapterDocument(chapter: Chapter): string {
  const { type, role } = kindOf(chapter);
  const attributes = `id="${chapter.id}" epub:type="${type}"${role ? ` role="${role}"` : ''}`;
  return page(chapter.title, `<section ${attributes}>${chapter.body}</section>`);
}

export function coverDocument(): string {
  return page(TITLE, `<div id="cover" epub:type="cover"><img src="cover.svg" alt="${TITLE}"/></div>`, ' class="cover"');
}

/** The table of contents, and the few places that reading systems offer by themselves. */
export function navigationDocument({ chapters }: Book): string {
  const link = ({ id, title }: Chapter) => `<a href="${fileOf(id)}">${escapeXml(title)}</a>`;
  const parts = chapters.flatMap((chapter, i) => {
    if (chapter.depth > 0) return [];
    const rest = chapters.slice(i + 1);
    const end = rest.findIndex(({ depth }) => depth === 0);
    const inside = end < 0 ? rest : rest.slice(0, end);
    const list = inside.length > 0 ? `\n<ol>\n${inside.map((one) => `<li>${link(one)}</li>`).join('\n')}\n</ol>\n` : '';
    return [`<li>${link(chapter)}${list}</li>`];
  });
  const first = chapters.find(({ id }) => id.startsWith('topic-')) ?? chapters[0];
  const landmarks = [
    ['cover', 'cover.xhtml', 'Cover'],
    ['toc', 'nav.xhtml', 'Contents'],
    ['bodymatter', fileOf(first?.id ?? ''), 'Questions'],
    ['glossary', fileOf('terms'), 'Terms'],
    ['bibliography', fileOf('references'), 'Reference notes'],
  ].map(([type, target, name]) => `<li><a epub:type="${type ?? ''}" href="${target ?? ''}">${name ?? ''}</a></li>`);
  return page(
    'Contents',
    `<nav epub:type="toc" role="doc-toc" id="toc" aria-labelledby="toc-name">
<h1 id="toc-name">Contents</h1>
<ol>
${parts.join('\n')}
</ol>
</nav>
<nav epub:type="landmarks" id="landmarks" aria-labelledby="landmarks-name" hidden="hidden">
<h2 id="landmarks-name">Landmarks</h2>
<ol>
${landmarks.join('\n')}
</ol>
</nav>`,
  );
}

export function packageDocument({ chapters, newest }: Book): string {
  const xhtml = 'application/xhtml+xml';
  const items = [
    `<item id="nav" href="nav.xhtml" media-type="${xhtml}" properties="nav"/>`,
    '<item id="style" href="style.css" media-type="text/css"/>',
    '<item id="cover-image" href="cover.svg" media-type="image/svg+xml" properties="cover-image"/>',
    `<item id="cover" href="cover.xhtml" media-type="${xhtml}"/>`,
    ...chapters.map(({ id }) => `<item id="${id}" href="${fileOf(id)}" media-type="${xhtml}"/>`),
  ];
  const [first, ...others] = chapters.map(({ id }) => `<itemref idref="${id}"/>`);
  return `<?xml version="1.0" encoding="utf-8"?>
<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id" xml:lang="en">
<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
<dc:identifier id="id">${IDENTIFIER}</dc:identifier>
<dc:title>${TITLE}</dc:title>
<dc:language>en</dc:language>
<dc:creator>Meshready</dc:creator>
<dc:description>Interview questions on Istio and service mesh with checked answers, current terms, and notes on every source.</dc:description>
<dc:subject>Istio</dc:subject>
<dc:subject>Service mesh</dc:subject>
<dc:rights>CC BY 4.0, https://creativecommons.org/licenses/by/4.0/</dc:rights>
<dc:date>${newest}</dc:date>
<meta property="dcterms:modified">${newest}T00:00:00Z</meta>
<meta property="schema:accessMode">textual</meta>
<meta property="schema:accessModeSufficient">textual</meta>
<meta property="schema:accessibilityFeature">structuralNavigation</meta>
<meta property="schema:accessibilityFeature">tableOfContents</meta>
<meta property="schema:accessibilityFeature">readingOrder</meta>
<meta property="schema:accessibilityFeature">displayTransformability</meta>
<meta property="schema:accessibilityHazard">none</meta>
<meta property="schema:accessibilitySummary">${SUMMARY}</meta>
</metadata>
<manifest>
${items.join('\n')}
</manifest>
<spine>
${['<itemref idref="cover"/>', first, '<itemref idref="nav"/>', ...others].join('\n')}
</spine>
</package>
`;
}

export const CONTAINER = `<?xml version="1.0" encoding="utf-8"?>
<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container" version="1.0">
<rootfiles>
<rootfile full-path="EPUB/package.opf" media-type="application/oebps-package+xml"/>
</rootfiles>
</container>
`;
