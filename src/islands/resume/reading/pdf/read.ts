/** A PDF as a resume, by pdf.js. */
import { OPS, type PDFDocumentProxy, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { ResumeDocument } from '../../../../domain/resume/document.ts';
import { plain } from '../../../../domain/resume/reading/characters.ts';
import { MOST_CHARACTERS, MOST_PAGES } from '../../../../domain/resume/reading/limits.ts';
import { isLink } from '../../../../domain/resume/reading/links.ts';
import { documentOf } from '../../../../domain/resume/reading/pdf/document.ts';
import type { Item, PdfPage } from '../../../../domain/resume/reading/pdf/page.ts';
import { checkSwelling } from '../../../../domain/resume/reading/pdf/swelling.ts';
import { Refused } from '../../../../domain/resume/reading/refused.ts';
import { isUnmapped } from './fonts.ts';
import { times, type Matrix } from './matrix.ts';
import { painting, type FontUse, type Painting } from './painting.ts';
import { openPdf } from './pdfjs.ts';

/** Letters of a whole file below which nothing can be said of it but that its text is missing. */
const LEAST_LETTERS = 30;
/** Of the letters, above which a file cannot be read at all. */
const MOST_UNMAPPED = 0.4;

interface Read {
  readonly page: PDFPageProxy;
  readonly view: Matrix;
  readonly width: number;
  readonly height: number;
  readonly texts: readonly Text[];
}

interface Text {
  readonly item: Omit<Item, 'isBold'>;
  readonly font: string;
}

/** @param onPage how many pages have been read, of how many */
export async function readPdf(
  bytes: Uint8Array,
  fileName: string,
  onPage: (done: number, of: number) => void,
): Promise<ResumeDocument> {
  checkSwelling(bytes);
  const { pdf, close } = await openPdf(bytes).catch((error: unknown) => {
    const name = error instanceof Error ? error.name : '';
    throw name === 'PasswordException'
      ? new Refused('password', 'a PDF that opens with a password')
      : new Refused('damaged', 'its parts cannot be found');
  });
  try {
    return await readPages(pdf, fileName, bytes.length, onPage);
  } finally {
    await close();
  }
}

async function readPages(
  pdf: PDFDocumentProxy,
  fileName: string,
  bytes: number,
  onPage: (done: number, of: number) => void,
): Promise<ResumeDocument> {
  const count = pdf.numPages;
  if (count > MOST_PAGES) throw new Refused('too many pages', `${count}, and at most ${MOST_PAGES} are read`);
  onPage(0, count);
  const reads: Read[] = [];
  let characters = 0;
  for (let number = 1; number <= count; number++) {
    const read = await textOf(await pdf.getPage(number));
    characters += read.texts.reduce((sum, { item }) => sum + item.text.length, 0);
    if (characters > MOST_CHARACTERS)
      throw new Refused('too large', `more than ${MOST_CHARACTERS.toLocaleString('en')} characters`);
    reads.push(read);
  }
  // Pictures of a scan need not be unpacked to see that there is no text.
  if (characters < LEAST_LETTERS) throw await withoutText(reads);
  const pages: PdfPage[] = [];
  const fonts = new Map<string, FontUse>();
  const links: string[] = [];
  const hidden: string[] = [];
  const unmapped = new Set<string>();
  let lost = 0;
  for (const { page, view, width, height, texts } of reads) {
    const painted: Painting = painting(await page.getOperatorList({ annotationMode: 0 }), view);
    const named = new Map([...new Set(texts.map(({ font }) => font))].map((font) => [font, fontOf(page, font)]));
    for (const [id, use] of painted.fonts) {
      fonts.set(id, use);
      if (!isUnmapped(use)) continue;
      unmapped.add(fontOf(page, id));
      lost += texts.filter(({ font }) => font === id).reduce((sum, { item }) => sum + item.text.length, 0);
    }
    const items = texts.map(({ item, font }) => ({
      ...item,
      isBold: /bold|black|heavy|semib|demi|bx\d|-bd|medi\b/i.test(named.get(font) ?? ''),
    }));
    const { dots, rules, images } = painted;
    pages.push({ width, height, items, dots, rules, images });
    hidden.push(...painted.hidden.map(plain).filter((text) => text !== ''));
    for (const { url, unsafeUrl } of (await page.getAnnotations()) as readonly { url?: string; unsafeUrl?: string }[]) {
      const address = url ?? unsafeUrl;
      if (address !== undefined && isLink(address)) links.push(address);
    }
    page.cleanup();
    onPage(pages.length, count);
  }
  if (lost > characters * MOST_UNMAPPED) throw new Refused('unmappable fonts', [...unmapped].join(', '));
  // A scan with recognised text laid under it is no trick: there all of it is invisible.
  const isRecognised = hidden.join('').length > characters * 0.5;
  return documentOf(
    pages,
    { unmappedFonts: [...unmapped], links: [...new Set(links)], hidden: isRecognised ? [] : hidden },
    fileName,
    bytes,
  );
}

async function textOf(page: PDFPageProxy): Promise<Read> {
  const viewport = page.getViewport({ scale: 1 });
  const view = viewport.transform as unknown as Matrix;
  const content = await page.getTextContent({ disableNormalization: true });
  const texts = content.items.flatMap((item): Text[] => {
    if (!('str' in item) || item.str.trim() === '') return [];
    const [a, b, c, d, x, y] = times(view, item.transform as unknown as Matrix);
    const size = Math.hypot(c, d) || Math.hypot(a, b);
    // In the page's space y grows downwards, so upright text has d < 0.
    const angle = (Math.round(Math.atan2(b, a) / (Math.PI / 2)) + 4) % 4;
    const turn = (angle === 1 ? 3 : angle === 3 ? 1 : angle) as Item['turn'];
    return [
      { item: { text: item.str, x, y, width: item.width, size, isRtl: item.dir === 'rtl', turn }, font: item.fontName },
    ];
  });
  return { page, view, width: viewport.width, height: viewport.height, texts };
}

async function withoutText(reads: readonly Read[]): Promise<Refused> {
  for (const { page, view } of reads.slice(0, 1)) {
    const list = await page.getOperatorList({ annotationMode: 0 });
    if (list.fnArray.includes(OPS.beginText)) return new Refused('unmappable fonts', 'none of its letters can be read');
    const { images, rules, dots } = painting(list, view);
    if (images > 0 || rules.length > 0 || dots.length > 0)
      return new Refused('no text layer', reads.length === 1 ? 'one page' : `${reads.length} pages`);
  }
  return new Refused('empty', 'pages without anything on them');
}

/** The name of a font in the file, without the mark of a subset. */
function fontOf(page: PDFPageProxy, id: string): string {
  try {
    const font = page.commonObjs.get(id) as { readonly name?: string } | null;
    return font?.name?.replace(/^[A-Z]{6}\+/, '') ?? id;
  } catch {
    // Not there: it could not be loaded.
    return id;
  }
}
