/** A file, from being chosen to being brought in. Nothing is written before the reader has agreed. */
import { signal, type ReadonlySignal } from '@preact/signals';
import { counted } from '../../domain/practice/day-words.ts';
import { MOST_BYTES } from '../../domain/practice/exchange/format.ts';
import { offerOf, type Offer } from '../../domain/practice/exchange/offer.ts';
import { sayOffer } from '../../domain/practice/exchange/offer-words.ts';
import { readBackupFile } from '../../domain/practice/exchange/read-bytes.ts';
import { readBackup, tooLarge, type Damaged, type ReadBackup } from '../../domain/practice/exchange/read-backup.ts';
import type { Log } from '../../domain/practice/log/union.ts';
import { announce } from '../shared/announcer.ts';
import type { Desk } from './desk.ts';

export type Stage =
  | { readonly kind: 'none' }
  | { readonly kind: 'reading'; readonly name: string }
  /** `place`: in the file; empty where it is about the file as a whole. */
  | { readonly kind: 'refused'; readonly name: string; readonly place: string; readonly message: string }
  | {
      readonly kind: 'offered';
      readonly name: string;
      readonly log: Log;
      readonly offer: Offer;
      readonly says: readonly string[];
      readonly damaged: readonly Damaged[];
    }
  /** `share`: 0 to 1. */
  | { readonly kind: 'merging'; readonly name: string; readonly share: number }
  | { readonly kind: 'done'; readonly says: string };

export interface Importing {
  readonly stage: ReadonlySignal<Stage>;
  /** One file, chosen or dropped. */
  readonly take: (files: readonly File[]) => Promise<void>;
  /** The text of one, pasted. */
  readonly takeText: (text: string) => Promise<void>;
  /** The reader has agreed. */
  readonly agree: () => Promise<void>;
  /** Whatever is under way ends; what was brought in stays. */
  readonly cancel: () => void;
}

const NEWER =
  'was written by a newer version of this site. Load this page again to get that version, and bring it in then';

export function createImporting(desk: Desk): Importing {
  const { record, calendar } = desk;
  const stage = signal<Stage>({ kind: 'none' });
  let stop = new AbortController();

  const refuse = (name: string, place: string, message: string) => {
    stage.value = { kind: 'refused', name, place: place === 'file' ? '' : place, message };
    announce(`${name} ${place === 'file' ? '' : `at ${place} `}${message}.`);
  };

  async function consider(name: string, read: () => Promise<ReadBackup>): Promise<void> {
    if (record.locked || stage.value.kind === 'reading' || stage.value.kind === 'merging') return;
    stage.value = { kind: 'reading', name };
    try {
      const found = await read();
      if (found.kind === 'refused') refuse(name, found.fault.place, found.fault.message);
      else if (found.kind === 'newer') refuse(name, 'file', NEWER);
      else {
        await record.settled();
        const offer = offerOf(await record.store.everything(), found.log);
        const says = sayOffer(offer, desk.today());
        stage.value = { kind: 'offered', name, log: found.log, offer, says, damaged: found.damaged };
        announce(says.join(' '));
      }
    } catch (error) {
      refuse(
        name,
        'file',
        `could not be read (${error instanceof Error ? error.message : String(error)}): choose it again`,
      );
    }
  }

  const clock = () => ({ now: calendar.now(), today: desk.today() });

  return {
    stage,
    async take(files) {
      const [file, another] = files;
      if (!file) return;
      if (another) {
        refuse(`${files.length} files`, 'file', 'cannot be read at once: bring in one after the other');
        return;
      }
      await consider(file.name, async () => {
        const isTooLarge = file.size > MOST_BYTES;
        if (isTooLarge) return { kind: 'refused', fault: { place: 'file', message: tooLarge(file.size) } };
        return readBackupFile(new Uint8Array(await file.arrayBuffer()), clock());
      });
    },
    takeText: (text) => consider('What you pasted', () => Promise.resolve(readBackup(text, clock()))),
    async agree() {
      const it = stage.value;
      if (it.kind !== 'offered') return;
      const { name, log, damaged } = it;
      stop = new AbortController();
      stage.value = { kind: 'merging', name, share: 0 };
      const merged = await record.store.merge(
        {
          ...log,
          damaged: damaged.map(({ place, message, raw }) => ({ reason: `${name}, ${place}: ${message}`, raw })),
        },
        (share) => (stage.value = { kind: 'merging', name, share }),
        stop.signal,
      );
      await desk.refresh();
      if (merged.kind !== 'merged') {
        refuse(name, 'file', `could not be brought in. ${merged.message}`);
        return;
      }
      const { added, known, stopped } = merged;
      const parts = [
        `${counted(added, 'entry was', 'entries were')} added`,
        ...(known > 0 ? [`${counted(known, 'was', 'were')} here already`] : []),
        ...(damaged.length > 0 && !stopped ? [`${counted(damaged.length, 'was', 'were')} set aside`] : []),
      ];
      const says = `${parts.join(', ')}.${stopped ? ' The rest was not brought in: bring the file in again to go on.' : ''}`;
      stage.value = { kind: 'done', says };
      announce(says);
    },
    cancel() {
      stop.abort();
      if (stage.value.kind !== 'merging') stage.value = { kind: 'none' };
    },
  };
}
