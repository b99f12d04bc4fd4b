/** What is said of a file that could not be read: what is the matter with it, and what helps. */
import type { Refusal } from '../document.ts';
import { MOST_FILE_BYTES, MOST_PAGES, MOST_SECONDS } from './limits.ts';

export interface RefusalWords {
  /** A whole sentence, with what was found in this file. */
  readonly cause: string;
  /** One or two sentences: what to do. */
  readonly cure: string;
}

const WORDS: Readonly<Record<Refusal, RefusalWords>> = {
  empty: {
    cause: 'The file is empty',
    cure: 'Export it again; if it lies in a cloud folder, open it once so that it is downloaded, then choose it again.',
  },
  'too large': {
    cause: 'The file is too large',
    cure: `Export it again with smaller pictures or without them: a resume of text alone has less than 1 MB, and many portals refuse more than ${MOST_FILE_BYTES / 2e6} MB.`,
  },
  'unknown type': {
    cause: 'This kind of file is not read here',
    cure: 'Save your resume as PDF or DOCX, or paste its text.',
  },
  'wrong type behind the name': {
    cause: 'The file is not what its name says',
    cure: 'Renaming a file does not convert it. Give it its right ending back, or export it as PDF or DOCX from the program that wrote it. A portal would refuse it, too, or read nonsense.',
  },
  'old word format': {
    cause: 'The file is in the old Word format',
    cure: 'Open it in Word, LibreOffice or Google Docs and save it as DOCX or PDF.',
  },
  damaged: {
    cause: 'The file is damaged',
    cure: 'It may have been cut off while it was copied or downloaded. Export it again, or paste its text.',
  },
  password: {
    cause: 'The file opens only with a password',
    cure: 'Save a copy without a password (in Word: File, Info, Protect Document; in a PDF viewer: print to PDF). Portals cannot open it either.',
  },
  'no text layer': {
    cause: 'The file holds no text, only pictures of it',
    cure: 'It was scanned, or exported as a picture. Export it anew from the program that it was written in. If only paper is left, let a text recognition (OCR) program write the text and proofread it.',
  },
  'unmappable fonts': {
    cause: 'The file shows letters but does not say which letters they are',
    cure: 'Try to copy a line from your PDF viewer: what comes out is what a parser gets. Export it again with standard fonts, from another program, or as DOCX.',
  },
  'zip bomb': {
    cause: 'The file unpacks to far more than a document can need, so it was not unpacked',
    cure: 'Do not open it. Export your resume anew from the program that it was written in.',
  },
  'too many pages': {
    cause: 'The file has too many pages',
    cure: `Choose the resume alone: at most ${MOST_PAGES} pages are read. Samples of work and certificates belong into files of their own.`,
  },
  cancelled: { cause: 'Reading was cancelled', cure: 'Nothing was kept. Choose a file to begin again.' },
  'too slow': {
    cause: `The file was not read within ${MOST_SECONDS} seconds`,
    cure: 'Drawings with very many lines do that. Export the resume again without them, or paste its text.',
  },
};

/** @param detail as a reader gave it: half a sentence about this file, or nothing */
export function refusalWords(refusal: Refusal, detail = ''): RefusalWords {
  const { cause, cure } = WORDS[refusal];
  return { cause: detail === '' ? `${cause}.` : `${cause}: ${detail}.`, cure };
}
