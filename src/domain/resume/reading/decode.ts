/**
 * Bytes as text: UTF-8, UTF-16 where its mark stands first, and what older Windows programs write. Undefined where it is no text.
 */
export function decodeText(bytes: Uint8Array): string | undefined {
  const begins = (...mark: number[]) => mark.every((byte, i) => bytes[i] === byte);
  const marked = begins(0xff, 0xfe) ? 'utf-16le' : begins(0xfe, 0xff) ? 'utf-16be' : undefined;
  const text = decoded(bytes, marked ?? 'utf-8') ?? (marked ? undefined : fromWindows(bytes));
  // No editor writes NUL or more than the odd control character into a text.
  if (text === undefined || /[^\P{Cc}\s\x80-\x9f]/u.test(text)) return undefined;
  return text;
}

function decoded(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Windows-1252 takes any byte, so it counts only where most of it is plain text. */
function fromWindows(bytes: Uint8Array): string | undefined {
  let high = 0;
  for (const byte of bytes) if (byte >= 0x80) high++;
  return high > bytes.length / 5 ? undefined : decoded(bytes, 'windows-1252');
}
