/** The bytes of a file as text. */

export type Decoded =
  | { readonly ok: true; readonly text: string }
  /** The encoding that it seemed to have, and has not. */
  | { readonly ok: false; readonly encoding: 'utf-8' | 'utf-16' };

export const beginsWith = (bytes: Uint8Array, magic: readonly number[]): boolean =>
  magic.every((byte, i) => bytes[i] === byte);

/** UTF-8 and, where its mark stands first, UTF-16. The mark is no part of the text. Never throws. */
export function decode(bytes: Uint8Array): Decoded {
  const encoding = beginsWith(bytes, [0xff, 0xfe])
    ? 'utf-16le'
    : beginsWith(bytes, [0xfe, 0xff])
      ? 'utf-16be'
      : 'utf-8';
  try {
    return { ok: true, text: new TextDecoder(encoding, { fatal: true }).decode(bytes) };
  } catch {
    return { ok: false, encoding: encoding === 'utf-8' ? 'utf-8' : 'utf-16' };
  }
}
