/** A record from a file that `write-backup.ts` wrote, here, elsewhere, or by somebody who means no good. */
import { jsonFault } from '../../exchange/json-fault.ts';
import { addDays, type Day } from '../calendar.ts';
import { isAhead } from '../log/ahead.ts';
import type { PracticeEvent } from '../log/event.ts';
import { readEvent } from '../log/read-event.ts';
import { union, type Log } from '../log/union.ts';
import { FORMAT, MOST_BYTES, VERSION } from './format.ts';
import { otherFile } from './other-files.ts';

/** What is wrong, and where: a place in the file such as "line 3, column 14", "event 12" or "events". */
export interface Fault {
  readonly place: string;
  readonly message: string;
}

/** An event that cannot be taken over. */
export interface Damaged extends Fault {
  readonly raw: unknown;
}

export type ReadBackup =
  | {
      readonly kind: 'backup';
      /** When it was written, as the file says; empty where it does not. */
      readonly exported: string;
      readonly log: Log;
      readonly damaged: readonly Damaged[];
    }
  /** Written by a later version of the site, which this one does not understand. */
  | { readonly kind: 'newer'; readonly version: number }
  | { readonly kind: 'refused'; readonly fault: Fault };

/** What the reader is told of the clock. */
export interface Clock {
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly today: Day;
}

/** Never throws, and changes nothing: what is found is only read. */
export function readBackup(text: string, clock: Clock): ReadBackup {
  if (text.length > MOST_BYTES) return refused('file', tooLarge(text.length));
  const content = text.replace(/^\uFEFF/, '');
  if (content.trim() === '') return refused('file', 'is empty: choose one that was downloaded here as a backup');
  let data: unknown;
  try {
    data = JSON.parse(content);
  } catch {
    const { place, message } = jsonFault(content);
    return refused(place, message);
  }
  const file = fieldsOf(data);
  const format = file?.get('format');
  if (!file || format !== FORMAT) return refused('file', otherFile(data, format));
  const version = file.get('version');
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1) {
    return refused('version', `must be ${VERSION}, the version of the format`);
  }
  if (version > VERSION) return { kind: 'newer', version };
  const events = file.get('events');
  if (!Array.isArray(events)) return refused('events', 'must be a list of events: this file has none');
  const aside = file.get('aside') ?? [];
  if (!Array.isArray(aside)) return refused('aside', 'must be a list of what could not be read');
  const exported = file.get('exported');
  const good: PracticeEvent[] = [];
  const unknown: unknown[] = [];
  const damaged: Damaged[] = [];
  const take = (raw: unknown, place: string, reason?: string) => {
    const read = readOne(raw, clock);
    if (read.kind === 'event') good.push(read.event);
    else if (read.kind === 'newer') unknown.push(raw);
    else damaged.push({ place, message: reason ?? read.why, raw: isDeeper(raw, DEEPEST) ? textOf(raw) : raw });
  };
  events.forEach((raw: unknown, i) => take(raw, `event ${i + 1}`));
  aside.forEach((entry: unknown, i) => {
    const { raw, reason } = asideOf(entry);
    // What no version could read yet may be read by this one.
    take(raw, `set aside ${i + 1}`, reason);
  });
  return {
    kind: 'backup',
    exported: typeof exported === 'string' && !Number.isNaN(Date.parse(exported)) ? exported.slice(0, 40) : '',
    log: union({ events: good, unknown }),
    damaged,
  };
}

const refused = (place: string, message: string): ReadBackup => ({ kind: 'refused', fault: { place, message } });

/** @param size bytes or characters */
export const tooLarge = (size: number): string =>
  `has ${Math.ceil(size / 1e6)} MB, and at most ${MOST_BYTES / 1e6} MB are read: choose one that was downloaded here as a backup`;

/** Own fields only: a file may bring the names of what every object has. */
export const fieldsOf = (data: unknown): ReadonlyMap<string, unknown> | undefined =>
  data !== null && typeof data === 'object' && !Array.isArray(data) ? new Map(Object.entries(data)) : undefined;

function asideOf(entry: unknown): { readonly raw: unknown; readonly reason?: string } {
  const fields = fieldsOf(entry);
  const reason = fields?.get('reason');
  if (!fields?.has('raw')) return { raw: entry };
  return { raw: fields.get('raw'), ...(typeof reason === 'string' ? { reason: reason.slice(0, 300) } : {}) };
}

/** No event is deeper; one of a later version that is could not be stored. */
const DEEPEST = 50;

function readOne(raw: unknown, { now, today }: Clock): ReturnType<typeof readEvent> {
  if (isDeeper(raw, DEEPEST)) return { kind: 'damaged', why: 'event: is nested deeper than any event' };
  const read = readEvent(raw);
  if (read.kind === 'damaged') return read;
  const event = read.kind === 'event' ? read.event : read;
  const { day } = { day: '', ...event };
  if (isAhead(event, now)) return { kind: 'damaged', why: `id: ${AHEAD}` };
  return day > addDays(today, 2) ? { kind: 'damaged', why: `day: ${AHEAD}` } : read;
}

const AHEAD = 'lies in the future; is the clock of this device right?';

/** What is too deep to be stored as it is. */
function textOf(raw: unknown): string {
  try {
    return JSON.stringify(raw);
  } catch {
    return 'It is nested too deep to be written down: it is in the file alone.';
  }
}

/** Without recursion, since the file decides how deep it is. */
function isDeeper(raw: unknown, most: number): boolean {
  let level: unknown[] = [raw];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > most) return true;
    level = level.flatMap((each): unknown[] => (each !== null && typeof each === 'object' ? Object.values(each) : []));
  }
  return false;
}
