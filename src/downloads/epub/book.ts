import { readFileSync } from 'node:fs';
import { archive } from './archive.ts';
import { bookOf } from './chapters.ts';

const furniture = (file: string) => readFileSync(`src/downloads/epub/${file}`, 'utf8');

/** The handbook page as a book for reading systems, `/meshready.epub`: the bytes of the file. */
export function bookFile(handbook: string): Uint8Array {
  return archive(bookOf(handbook), { style: furniture('style.css'), cover: furniture('cover.svg') });
}
