/** Text to characters that a URL fragment may hold, and back: deflate with a preset dictionary, base64url, CRC-32. */
import { deflateSync, Inflate } from 'fflate';
import { DICTIONARY } from './dictionary.ts';

/** No card that people work on comes near it; a crafted link that swells beyond it is given up, not filled into memory. */
export const MOST_BYTES = 2_000_000;

export class TooLarge extends Error {}

/**
 * The browser's own CompressionStream takes no preset dictionary, and without one a card of 20 rows misses 4,000 characters: hence the
 * library, both ways.
 */
const dictionary = new TextEncoder().encode(DICTIONARY);

export function pack(text: string): string {
  return toBase64Url(deflateSync(new TextEncoder().encode(text), { level: 9, mem: 6, dictionary }));
}

/**
 * @throws TooLarge beyond MOST_BYTES
 * @throws Error where it is not base64url of deflated UTF-8
 */
export function unpack(packed: string): string {
  const bytes = fromBase64Url(packed);
  const chunks: Uint8Array[] = [];
  let size = 0;
  const inflate = new Inflate({ dictionary }, (chunk) => {
    size += chunk.length;
    if (size > MOST_BYTES) throw new TooLarge();
    chunks.push(chunk);
  });
  // In small steps: a step can swell a thousandfold before it is counted.
  const step = 512;
  for (let at = 0; at < bytes.length; at += step) {
    inflate.push(bytes.subarray(at, at + step), at + step >= bytes.length);
  }
  const whole = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return new TextDecoder('utf-8', { fatal: true }).decode(whole);
}

function toBase64Url(bytes: Uint8Array): string {
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

function fromBase64Url(text: string): Uint8Array {
  const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(binary, (character) => character.charCodeAt(0));
}

const TABLE = Uint32Array.from({ length: 256 }, (_, n) => {
  let c = n;
  for (let bit = 0; bit < 8; bit++) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
  return c;
});

/** CRC-32 as in ISO 3309, of the text's UTF-8, in base 36. The library has one, but does not export it. */
export function checksum(text: string): string {
  let crc = 0xffffffff;
  for (const byte of new TextEncoder().encode(text)) crc = (TABLE[(crc ^ byte) & 0xff] ?? 0) ^ (crc >>> 8);
  return ((crc ^ 0xffffffff) >>> 0).toString(36);
}
