/**
 * Zip archives read with suspicion: the directory first, then the wanted parts alone, counted while they swell. fflate inflates; its own
 * `unzip` believes the sizes that the archive states, and those of a bomb are lies.
 */
import { Inflate } from 'fflate';
import { MOST_RATIO, MOST_UNZIPPED_BYTES, MOST_ZIP_ENTRIES, RATIO_COUNTS_FROM } from '../limits.ts';
import { Refused } from '../refused.ts';

export interface ZipEntry {
  readonly name: string;
  /** As stated. */
  readonly size: number;
  readonly zipped: number;
  readonly method: number;
  readonly isEncrypted: boolean;
  /** Of its local header. */
  readonly offset: number;
}

const END = 0x06054b50;
const DIRECTORY = 0x02014b50;
const LOCAL = 0x04034b50;
const ENTRY_BYTES = 46;
const END_BYTES = 22;

/** @throws Refused damaged: cut off, or no directory at its end */
export function listZip(bytes: Uint8Array): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let end = bytes.length - END_BYTES;
  const least = Math.max(0, end - 0xffff);
  while (end >= least && view.getUint32(end, true) !== END) end--;
  if (end < least || end < 0) throw new Refused('damaged', 'the archive has no end: it was cut off');
  const count = view.getUint16(end + 10, true);
  if (count > MOST_ZIP_ENTRIES) throw new Refused('zip bomb', `${count} files in one document`);
  const entries: ZipEntry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let i = 0; i < count; i++) {
    if (at + ENTRY_BYTES > bytes.length || view.getUint32(at, true) !== DIRECTORY)
      throw new Refused('damaged', 'the list of its parts cannot be read');
    const name = view.getUint16(at + 28, true);
    const extra = view.getUint16(at + 30, true);
    const comment = view.getUint16(at + 32, true);
    entries.push({
      name: new TextDecoder().decode(bytes.subarray(at + ENTRY_BYTES, at + ENTRY_BYTES + name)).replaceAll('\\', '/'),
      isEncrypted: (view.getUint16(at + 8, true) & 1) === 1,
      method: view.getUint16(at + 10, true),
      zipped: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    });
    at += ENTRY_BYTES + name + extra + comment;
  }
  return entries;
}

export type Unzip = (name: string) => Uint8Array | undefined;

/**
 * Unpacks single parts of an archive.
 *
 * @returns a function that gives the bytes of a part, or undefined where there is none of this name
 * @throws Refused zip bomb, password or damaged; the function, too
 */
export function openZip(bytes: Uint8Array): Unzip {
  const entries = listZip(bytes);
  if (entries.some(({ isEncrypted }) => isEncrypted))
    throw new Refused('password', 'an archive that opens with a password');
  const stated = entries.reduce((sum, { size }) => sum + size, 0);
  if (stated > MOST_UNZIPPED_BYTES) throw tooMuch(stated);
  const byName = new Map(entries.map((entry) => [entry.name.toLowerCase(), entry]));
  let unpacked = 0;
  return (name) => {
    const entry = byName.get(name.toLowerCase());
    if (!entry) return undefined;
    const content = unpack(bytes, entry, MOST_UNZIPPED_BYTES - unpacked);
    unpacked += content.length;
    return content;
  };
}

const tooMuch = (size: number) => new Refused('zip bomb', `it would unpack to ${Math.ceil(size / 1e6)} MB or more`);

function unpack(bytes: Uint8Array, entry: ZipEntry, most: number): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const { offset, zipped, method, name } = entry;
  if (offset + 30 > bytes.length || view.getUint32(offset, true) !== LOCAL)
    throw new Refused('damaged', `its part ${name} is missing`);
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  const content = bytes.subarray(start, start + zipped);
  if (content.length < zipped) throw new Refused('damaged', `its part ${name} is cut off`);
  if (method === 0) return content;
  if (method !== 8) throw new Refused('damaged', `its part ${name} is packed in an unknown way`);
  return inflate(content, name, most);
}

function inflate(content: Uint8Array, name: string, most: number): Uint8Array {
  const chunks: Uint8Array[] = [];
  let size = 0;
  let fed = 0;
  const stream = new Inflate((chunk) => {
    size += chunk.length;
    const isSuspicious = size > RATIO_COUNTS_FROM && size > fed * MOST_RATIO;
    if (size > most || isSuspicious) throw tooMuch(size);
    chunks.push(chunk);
  });
  // In small steps: a step can swell a thousandfold before it is counted.
  const step = 4096;
  try {
    for (let at = 0; at < content.length; at += step) {
      fed = Math.min(at + step, content.length);
      stream.push(content.subarray(at, fed), fed === content.length);
    }
  } catch (error) {
    if (error instanceof Refused) throw error;
    throw new Refused('damaged', `its part ${name} cannot be unpacked`);
  }
  const whole = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}
