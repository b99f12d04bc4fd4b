/** PDF bombs are told before pdf.js unpacks them: it has no limit, and would fill the memory before any clock could stop it. */
import { Unzlib } from 'fflate';
import { MOST_DRAWN_BYTES } from '../limits.ts';
import { Refused } from '../refused.ts';

/** Letters of a stream's dictionary that are looked at, backwards from the stream. */
const DICTIONARY = 600;
/** What swells honestly and is never unpacked here: fonts and pictures. */
const LARGE = /\/Length1\b|\/Subtype\s*\/(?:Image|OpenType|Type1C|CIDFontType0C)\b|\/(?:DCT|JPX|JBIG2|CCITTFax)Decode/;

/**
 * @param most unpacked bytes of drawing instructions, object streams and the like, of all together
 * @throws Refused zip bomb
 */
export function checkSwelling(bytes: Uint8Array, most = MOST_DRAWN_BYTES): void {
  const text = new TextDecoder('latin1').decode(bytes);
  const swollen = () =>
    new Refused('zip bomb', `its pages would unpack to more than ${Math.floor(most / 1e6)} MB of drawing instructions`);
  let total = 0;
  for (let at = text.indexOf('stream'); at >= 0; at = text.indexOf('stream', at + 6)) {
    if (text.startsWith('end', at - 3)) continue;
    const before = text.slice(Math.max(0, at - DICTIONARY), at);
    const dictionary = before.slice(before.lastIndexOf(' obj') + 1);
    if (!dictionary.includes('FlateDecode') && !/\/Fl\b/.test(dictionary)) continue;
    // No program packs twice.
    if ((dictionary.match(/FlateDecode|\/Fl\b/g) ?? []).length > 1) throw swollen();
    if (LARGE.test(dictionary)) continue;
    const start = at + 6 + (text[at + 6] === '\r' ? 2 : 1);
    const end = text.indexOf('endstream', start);
    total += unpackedSize(bytes.subarray(start, end < 0 ? undefined : end), most - total, swollen);
  }
}

function unpackedSize(packed: Uint8Array, most: number, swollen: () => Refused): number {
  let size = 0;
  const stream = new Unzlib((chunk) => {
    size += chunk.length;
    if (size > most) throw swollen();
  });
  const step = 4096;
  try {
    for (let at = 0; at < packed.length; at += step)
      stream.push(packed.subarray(at, at + step), at + step >= packed.length);
  } catch (error) {
    // Encrypted or broken: pdf.js will say so, or mend it.
    if (error instanceof Refused) throw error;
  }
  return size;
}
