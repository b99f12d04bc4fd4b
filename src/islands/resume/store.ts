import { computed, signal } from '@preact/signals';
import { refusalWords } from '../../domain/resume/reading/words.ts';
import type { Refusal } from '../../domain/resume/document.ts';
import type { Checked } from '../../domain/resume/report/checked.ts';
import { keptOf } from '../../domain/resume/report/kept.ts';
import { reportMarkdown } from '../../domain/resume/report/markdown.ts';
import { summaryOf } from '../../domain/resume/report/words.ts';
import { announce } from '../shared/announcer.ts';
import { browserCalendar } from '../shared/practice/calendar.ts';
import { createChecker } from './check.ts';
import { createKept } from './kept-store.ts';
import { expectNoPdf, expectPdf, readResume } from './reading/read-resume.ts';

export type Phase =
  | { readonly kind: 'waiting' }
  /** Pages read, of how many; none of none before the first. */
  | { readonly kind: 'working'; readonly does: 'reading' | 'checking'; readonly done: number; readonly of: number }
  | { readonly kind: 'refused'; readonly cause: string; readonly cure: string }
  | { readonly kind: 'checked'; readonly checked: Checked };

const NOT_LOADED =
  location.protocol === 'file:'
    ? 'Your browser does not let this copy read such a file from disk. Paste the text of your resume instead, or open the site itself.'
    : 'Load the page again once there is a connection, or paste the text of your resume instead.';

/** What to do about a fault of ours, whose message the cause names. */
const FAULT =
  'This is a fault of the page, not of your resume. What you typed stands as it was: take out what is unusual in it, such as a very long sentence, and check again.';

/** What the form held before the example was put into it. */
interface Entries {
  readonly file: File | undefined;
  readonly pasted: string;
  readonly advert: string;
}

/** @param address of the lexicon */
export function createStore(address: string) {
  const file = signal<File | undefined>(undefined);
  const pasted = signal('');
  const advert = signal('');
  const interview = signal('');
  const phase = signal<Phase>({ kind: 'waiting' });
  const complaint = signal('');
  /** Undefined: the example took nothing away, or what it took was put back. */
  const replaced = signal<Entries | undefined>(undefined);
  const calendar = browserCalendar();
  let running: AbortController | undefined;
  const checker = createChecker(async () => {
    const response = await fetch(address);
    if (!response.ok) throw new Error(`status ${response.status}`);
    return response.json() as Promise<unknown>;
  });

  const absolute = (href: string) => new URL(href, document.baseURI).href;
  const report = computed(() => {
    if (phase.value.kind !== 'checked') return undefined;
    const { checked } = phase.value;
    const markdown = reportMarkdown(checked, absolute);
    return { checked, markdown, kept: keptOf(checked, markdown) };
  });
  const kept = createKept(
    computed(() => report.value?.kept),
    calendar.now,
  );

  function fail(cause: string, cure: string): void {
    phase.value = { kind: 'refused', cause, cure };
    announce(`${cause} ${cure}`);
  }

  function refuse(refusal: Refusal, detail: string): void {
    const { cause, cure } = refusalWords(refusal, detail);
    fail(cause, cure);
  }

  async function run(signal: AbortSignal): Promise<void> {
    phase.value = { kind: 'working', does: 'reading', done: 0, of: 0 };
    announce('Reading…');
    const chosen = file.value;
    const [resume] = await Promise.all([
      chosen
        ? readResume(chosen, {
            signal,
            progress: (done, of) => {
              if (!signal.aborted) phase.value = { kind: 'working', does: 'reading', done, of };
            },
          })
        : pasted.value,
      checker.begin(),
    ]);
    if (signal.aborted) return;
    if (typeof resume !== 'string' && resume.kind === 'refused') {
      refuse(resume.refusal, resume.detail);
      return;
    }
    phase.value = { kind: 'working', does: 'checking', done: 0, of: 0 };
    const today = calendar.dayOf(calendar.now());
    const reply = await checker.check(
      {
        kind: 'check',
        resume: typeof resume === 'string' ? resume : resume.document,
        advert: advert.value,
        today,
        interview: interview.value === '' ? undefined : interview.value,
      },
      signal,
    );
    if (!reply) return;
    if (reply.kind === 'refused') refuse(reply.refusal, reply.detail);
    else if (reply.kind === 'failed') fail(`The check stopped at an error: ${reply.message}`, FAULT);
    else {
      phase.value = { kind: 'checked', checked: reply.checked };
      kept.begin();
      announce(summaryOf(reply.checked));
    }
  }

  return {
    file,
    pasted,
    advert,
    interview,
    phase,
    complaint,
    replaced,
    report,
    kept,
    /** Somebody is about to choose a file: what will be needed is loaded meanwhile. */
    expect(): void {
      expectPdf();
      // Whether it failed is told by the check itself.
      checker.begin().catch(() => undefined);
    },
    choose(chosen: File | undefined): void {
      file.value = chosen;
      complaint.value = '';
      if (chosen) {
        // Whether it failed is told by the check itself.
        checker.begin().catch(() => undefined);
        announce(`${chosen.name} is chosen.`);
      } else expectNoPdf();
    },
    async fillExample(): Promise<void> {
      try {
        const { ADVERT, RESUME } = await import('./example.ts');
        const before = { file: file.value, pasted: pasted.value, advert: advert.value };
        const isOwn =
          before.file !== undefined || ![RESUME, ''].includes(before.pasted) || ![ADVERT, ''].includes(before.advert);
        if (isOwn) replaced.value = before;
        file.value = undefined;
        pasted.value = RESUME;
        advert.value = ADVERT;
        complaint.value = '';
        announce('The example is filled in: choose Check.');
      } catch {
        complaint.value = 'The example could not be loaded. Try again once there is a connection.';
      }
    },
    putBack(): void {
      if (!replaced.value) return;
      ({ file: file.value, pasted: pasted.value, advert: advert.value } = replaced.value);
      replaced.value = undefined;
      announce('What stood there is back.');
    },
    async check(): Promise<void> {
      if (phase.value.kind === 'working') return;
      if (!file.value && pasted.value.trim() === '') {
        complaint.value = 'Choose a file, or paste the text of your resume.';
        return;
      }
      complaint.value = '';
      running = new AbortController();
      const { signal } = running;
      try {
        await run(signal);
      } catch {
        if (signal.aborted) return;
        running.abort();
        fail('What reads and checks could not be loaded.', NOT_LOADED);
      }
    },
    cancel(): void {
      running?.abort();
      checker.end();
      refuse('cancelled', '');
    },
    dispose(): void {
      running?.abort();
      checker.end();
      kept.dispose();
      expectNoPdf();
    },
  };
}

export type Store = ReturnType<typeof createStore>;
