import { decode } from '../../exchange/decoding.ts';
import { MOST_BYTES } from './format.ts';
import { readBackup, tooLarge, type Clock, type ReadBackup } from './read-backup.ts';

/** Reads a file that somebody chose, whatever it is. Never throws. */
export function readBackupFile(bytes: Uint8Array, clock: Clock): ReadBackup {
  const refused = (message: string): ReadBackup => ({ kind: 'refused', fault: { place: 'file', message } });
  if (bytes.length === 0) return refused('is empty: choose one that was downloaded here as a backup');
  if (bytes.length > MOST_BYTES) return refused(tooLarge(bytes.length));
  const decoded = decode(bytes);
  if (!decoded.ok || decoded.text.includes('\0')) {
    return refused('is not a text file: choose the JSON file that was downloaded here as a backup');
  }
  if (/^\s*<(!doctype|html|\?xml)/i.test(decoded.text)) {
    return refused('is a web page: choose the JSON file that was downloaded here as a backup');
  }
  if (/^\s*#separator:/i.test(decoded.text)) {
    return refused('is a deck for Anki, not a record of practice: import it in Anki');
  }
  return readBackup(decoded.text, clock);
}
