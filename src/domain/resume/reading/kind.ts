/** What a file is, by its content: a name can be wrong, and a wrong name is worth a word of its own. */
import type { Format } from '../document.ts';
import { MOST_FILE_BYTES } from './limits.ts';
import { Refused } from './refused.ts';
import { decodeText } from './decode.ts';
import { looksLikeMarkdown } from './markdown.ts';
import { listZip } from './docx/zip.ts';

const ascii = (text: string) => Array.from(text, (character) => character.charCodeAt(0));

/** First bytes of what is not read, and what a file that has them is. */
const FOREIGN: readonly (readonly [bytes: readonly number[], what: string])[] = [
  [[0x89, ...ascii('PNG')], 'a picture (PNG)'],
  [[0xff, 0xd8, 0xff], 'a picture (JPEG)'],
  [ascii('GIF8'), 'a picture (GIF)'],
  [ascii('II*\0'), 'a picture (TIFF)'],
  [ascii('MM\0*'), 'a picture (TIFF)'],
  [ascii('BM'), 'a picture (BMP)'],
  [ascii('{\\rtf'), 'a rich text document (RTF)'],
  [ascii('%!PS'), 'a PostScript file'],
  [[0x1f, 0x8b], 'a compressed file (gzip)'],
  [ascii('7z\xbc\xaf'), 'an archive (7z)'],
  [ascii('Rar!'), 'an archive (RAR)'],
  [ascii('MZ'), 'a program'],
  [[0x7f, ...ascii('ELF')], 'a program'],
];

const NAMES: Readonly<Record<Format, string>> = {
  pdf: 'a PDF',
  docx: 'a Word document (DOCX)',
  markdown: 'text',
  text: 'text',
};

/** Endings that promise something, and the formats that keep the promise. */
const PROMISES: Readonly<Record<string, readonly Format[]>> = {
  pdf: ['pdf'],
  docx: ['docx'],
  doc: [],
  md: ['markdown', 'text'],
  markdown: ['markdown', 'text'],
  txt: ['markdown', 'text'],
};

/** Where picture and office formats begin not at the first byte. */
const at = (bytes: Uint8Array, start: number, wanted: readonly number[]) =>
  wanted.every((byte, i) => bytes[start + i] === byte);

function indexOf(bytes: Uint8Array, wanted: readonly number[], end: number): number {
  const last = Math.min(end, bytes.length) - wanted.length;
  for (let i = 0; i <= last; i++) if (at(bytes, i, wanted)) return i;
  return -1;
}

const utf16 = (text: string) => ascii(text).flatMap((byte) => [byte, 0]);

/** Names that stand in the directory of an OLE container. */
function kindOfOle(bytes: Uint8Array): never {
  const holds = (name: string) => indexOf(bytes, utf16(name), bytes.length) >= 0;
  if (holds('EncryptedPackage')) throw new Refused('password', 'a Word document that opens with a password');
  if (holds('WordDocument')) throw new Refused('old word format', 'a Word document of the years before 2007 (DOC)');
  throw new Refused('unknown type', 'a file of an older office program');
}

/** A format, or what else it is in words. */
type Kind = string;

function kindOfZip(bytes: Uint8Array): Kind {
  const names = listZip(bytes).map(({ name }) => name);
  const any = (pattern: RegExp) => names.some((name) => pattern.test(name));
  if (any(/^word\/document\d*\.xml$/i)) return 'docx';
  if (any(/^xl\//)) return 'a workbook (XLSX)';
  if (any(/^ppt\//)) return 'a presentation (PPTX)';
  if (any(/^Index\/Document\.iwa$|^Index\.zip$/)) return 'a Pages document';
  if (any(/^META-INF\/container\.xml$/)) return 'a book (EPUB)';
  if (any(/^content\.xml$/)) return 'an OpenDocument file (ODT)';
  if (any(/^word\//)) throw new Refused('damaged', 'the part that holds the text is missing');
  return 'an archive (ZIP)';
}

function kindOfContent(bytes: Uint8Array, fileName: string): Kind {
  if (indexOf(bytes, ascii('%PDF-'), 1024) >= 0) return 'pdf';
  if (at(bytes, 0, [0xd0, 0xcf, 0x11, 0xe0])) return kindOfOle(bytes);
  if (at(bytes, 0, ascii('PK'))) return kindOfZip(bytes);
  if (at(bytes, 0, ascii('RIFF')) && at(bytes, 8, ascii('WEBP'))) return 'a picture (WebP)';
  if (at(bytes, 4, ascii('ftyphei')) || at(bytes, 4, ascii('ftypmif'))) return 'a picture (HEIC)';
  const foreign = FOREIGN.find(([magic]) => at(bytes, 0, magic));
  if (foreign) return foreign[1];
  const text = decodeText(bytes);
  if (text === undefined) return 'a file of a kind that is not known here';
  if (/^\s*<(!doctype|html|\?xml)/i.test(text)) return 'a web page';
  return /\.(md|markdown)$/i.test(fileName) || looksLikeMarkdown(text) ? 'markdown' : 'text';
}

const isFormat = (kind: string): kind is Format => Object.hasOwn(NAMES, kind);

/**
 * The format of a file that can be read.
 *
 * @param fileName only to see whether it promises something else
 * @throws Refused where it is empty, too large, of another type, or not what its name says
 */
export function kindOf(bytes: Uint8Array, fileName: string): Format {
  if (bytes.every((byte) => byte === 0)) throw new Refused('empty', bytes.length === 0 ? '' : 'nothing but zeros');
  if (bytes.length > MOST_FILE_BYTES)
    throw new Refused(
      'too large',
      `${(bytes.length / 1e6).toFixed(1)} MB, and at most ${MOST_FILE_BYTES / 1e6} are read`,
    );
  const kind = kindOfContent(bytes, fileName);
  const ending = /\.([a-z]+)$/i.exec(fileName)?.[1]?.toLowerCase() ?? '';
  const promise = PROMISES[ending];
  if (promise && !(promise as readonly string[]).includes(kind))
    throw new Refused(
      'wrong type behind the name',
      `the name ends in .${ending}, the content is ${isFormat(kind) ? NAMES[kind] : kind}`,
    );
  if (!isFormat(kind)) throw new Refused('unknown type', kind);
  return kind;
}
