/** What is kept of checks, and with which of it the current one is compared. */
import { computed, signal, type ReadonlySignal } from '@preact/signals';
import { changesSince, type Kept } from '../../domain/resume/report/kept.ts';
import {
  forgetReports,
  keepReport,
  MOST_REPORTS,
  readKept,
  watchKept,
  type KeptRecord,
  type NotKept,
} from '../../storage/resume/kept.ts';
import { announce } from '../shared/announcer.ts';

const WHY_NOT: Readonly<Record<NotKept, string>> = {
  quota:
    'There is no room left in this browser’s storage, so the report is not kept. Delete a kept report, or download this one instead.',
  denied: 'This browser keeps nothing for this site, as in a private window. Download the report instead.',
  failed: 'The report could not be kept. Download it instead.',
  many: `${MOST_REPORTS} reports are kept already, which is the most. Delete one of them, or download this one instead.`,
  large: 'The report is too long to be kept. Download it instead.',
};

type Readable = Extract<KeptRecord, { kind: 'kept' }>;

/** @param report what would be kept of the current check; undefined: there is none */
export function createKept(report: ReadonlySignal<Kept | undefined>, now: () => number) {
  const shelf = signal(readKept());
  const said = signal('');
  /** Of the current check itself: there is nothing to compare it with. */
  const own = signal<string | undefined>(undefined);
  /** Chosen by hand; empty: nothing is compared. */
  const chosen = signal<string | undefined>(undefined);
  const records = computed(() => (shelf.value.kind === 'open' ? shelf.value.records : []));
  const others = computed(() =>
    records.value.filter((record): record is Readable => record.kind === 'kept' && record.id !== own.value),
  );
  /** The one chosen, else the newest against the same advertisement, else the newest. */
  const compared = computed(() => {
    if (chosen.value === '-') return undefined;
    return (
      others.value.find(({ id }) => id === chosen.value) ??
      others.value.find(({ kept }) => kept.advertMark === report.value?.advertMark) ??
      others.value[0]
    );
  });
  const changes = computed(() =>
    report.value && compared.value ? changesSince(compared.value.kept, report.value) : undefined,
  );
  const unwatch = watchKept(() => (shelf.value = readKept()));

  function say(words: string): void {
    said.value = words;
    announce(words);
  }

  return {
    say,
    records,
    others,
    compared,
    changes,
    said,
    /** A new check has ended. */
    begin(): void {
      shelf.value = readKept();
      own.value = chosen.value = undefined;
      said.value = '';
    },
    /** @param id of a kept report; "-": with none */
    compareWith(id: string): void {
      chosen.value = id;
    },
    keep(): void {
      if (!report.value) return;
      if (own.value !== undefined && records.value.some(({ id }) => id === own.value)) {
        say('This report is kept already.');
        return;
      }
      const kept = keepReport(report.value, now());
      if ('id' in kept) own.value = kept.id;
      shelf.value = readKept();
      say('id' in kept ? 'The report is kept in this browser, and nowhere else.' : WHY_NOT[kept.failure]);
    },
    remove(ids: readonly string[]): void {
      const isGone = forgetReports(ids);
      shelf.value = readKept();
      const [one, all] = ids.length === 1 ? ['The kept report is', 'it'] : [`${ids.length} kept reports are`, 'they'];
      say(
        isGone
          ? `${one} deleted.`
          : `This browser does not let this site delete what is kept: ${all} may still be there.`,
      );
    },
    dispose: unwatch,
  };
}

export type KeptStore = ReturnType<typeof createKept>;
