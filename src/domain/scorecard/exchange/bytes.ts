/** The bytes of a file that somebody chose, as text, or what to do instead. */
import { beginsWith, decode } from '../../exchange/decoding.ts';
import type { Problem } from '../schema.ts';

export const MOST_FILE_BYTES = 10_000_000;

export type ReadBytes =
  /** `looks`: what the text seems to be, for `readJson` or `readPasted`. */
  | { readonly ok: true; readonly text: string; readonly looks: 'json' | 'table' }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** First bytes, and what a file that has them is. */
const MAGIC: readonly { readonly bytes: readonly number[]; readonly message: string }[] = [
  { bytes: [0x25, 0x50, 0x44, 0x46], message: 'is a PDF: choose the JSON or CSV file that was exported beside it' },
  {
    bytes: [0xd0, 0xcf, 0x11, 0xe0],
    message: 'is a file of an older office program: save it as CSV, or copy its cells and paste them',
  },
  { bytes: [0x1f, 0x8b], message: 'is compressed (gzip): unpack it and choose the JSON or CSV file inside' },
  { bytes: [0x89, 0x50, 0x4e, 0x47], message: 'is a picture (PNG): choose a JSON or CSV file' },
  { bytes: [0xff, 0xd8, 0xff], message: 'is a picture (JPEG): choose a JSON or CSV file' },
  { bytes: [0x47, 0x49, 0x46, 0x38], message: 'is a picture (GIF): choose a JSON or CSV file' },
  { bytes: [0x7b, 0x5c, 0x72, 0x74, 0x66], message: 'is a rich text document: copy its table and paste it' },
  { bytes: [0xff, 0xfe, 0, 0], message: 'is UTF-32 text: save it as UTF-8' },
  { bytes: [0, 0, 0xfe, 0xff], message: 'is UTF-32 text: save it as UTF-8' },
];
const ZIP = [0x50, 0x4b];
const WORKBOOK = /\.(xlsx|xlsm|ods|numbers)$/i;

/**
 * Decodes UTF-8 and, where its mark stands first, UTF-16. Never throws.
 *
 * @param fileName names the file in messages, and tells a workbook from another archive
 */
export function readBytes(bytes: Uint8Array, fileName: string): ReadBytes {
  const refused = (message: string): ReadBytes => ({ ok: false, problems: [{ path: fileName, message }] });
  if (bytes.length === 0) return refused('is empty: choose a JSON or CSV file');
  if (bytes.length > MOST_FILE_BYTES) {
    const size = Math.ceil(bytes.length / 1e6);
    return refused(
      `has ${size} MB, and at most ${MOST_FILE_BYTES / 1e6} MB are read: choose the file of one scorecard`,
    );
  }
  if (beginsWith(bytes, ZIP)) {
    return refused(
      WORKBOOK.test(fileName)
        ? 'is a workbook: save its sheet as CSV, or copy its cells and paste them'
        : 'is an archive (ZIP): unpack it and choose the JSON or CSV file inside; of a workbook, save the sheet as CSV',
    );
  }
  const foreign = MAGIC.find(({ bytes: magic }) => beginsWith(bytes, magic));
  if (foreign) return refused(foreign.message);
  const decoded = decode(bytes);
  if (!decoded.ok) {
    return refused(
      decoded.encoding === 'utf-8'
        ? 'is not UTF-8 text: in a spreadsheet program save it as "CSV UTF-8"'
        : 'is UTF-16 text that ends in the middle of a character: save it again as UTF-8',
    );
  }
  const { text } = decoded;
  if (text.includes('\0')) return refused('is not text, or UTF-16 text without its mark: save it as UTF-8');
  if (/^\s*<(!doctype|html|\?xml)/i.test(text)) return refused('is a web page: choose a JSON or CSV file');
  return { ok: true, text, looks: /^\s*[{[]/.test(text) || /\.json$/i.test(fileName) ? 'json' : 'table' };
}
