import { strToU8, zipSync, type Zippable } from 'fflate';
import { fileOf, type Book } from './chapters.ts';
import { chapterDocument, CONTAINER, coverDocument, navigationDocument, packageDocument } from './documents.ts';

/** What is ours and the same in every edition. */
export interface Furniture {
  readonly style: string;
  /** An SVG picture. */
  readonly cover: string;
}

/**
 * The book as the bytes of its file: the same bytes for the same text, on every machine. The first entry is `mimetype`, stored as it
 * is, so that a file is known for a book by its first bytes (EPUB 3.3, section 4.2.6).
 */
export function archive(book: Book, { style, cover }: Furniture): Uint8Array {
  const files: Record<string, string> = {
    'META-INF/container.xml': CONTAINER,
    'EPUB/package.opf': packageDocument(book),
    'EPUB/nav.xhtml': navigationDocument(book),
    'EPUB/style.css': style,
    'EPUB/cover.svg': cover,
    'EPUB/cover.xhtml': coverDocument(),
    ...Object.fromEntries(book.chapters.map((chapter) => [`EPUB/${fileOf(chapter.id)}`, chapterDocument(chapter)])),
  };
  const entries: Zippable = { mimetype: [strToU8('application/epub+zip'), { level: 0 }] };
  for (const [name, text] of Object.entries(files)) entries[name] = [strToU8(text), { level: 9 }];
  // A zip writes local time: midnight here is midnight in the file, wherever here is.
  const [year = 0, month = 1, day = 1] = book.newest.split('-').map(Number);
  return zipSync(entries, { mtime: new Date(year, month - 1, day), os: 0 });
}
