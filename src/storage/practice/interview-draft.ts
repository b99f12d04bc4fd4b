/**
 * A mock interview under way, in localStorage, so that it outlives its page.
 *
 *   meshready:practice-interview       {"version":1,"data":{"minutes":30,"questions":[…],…}}
 *   meshready:practice-interview-page  the page that it runs in, in characters of that page's own choosing
 *
 * Written at every key and every few seconds; taken away once the interview is in the log. What cannot be read is moved to
 * `meshready:practice-interview-aside`, never written over.
 */
import * as z from 'zod/mini';
import { MAX_TEXT, type Running } from '../../domain/practice/interview/running.ts';

const KEY = 'meshready:practice-interview';
const PAGE = 'meshready:practice-interview-page';
const ASIDE = 'meshready:practice-interview-aside';
const LOCK = 'meshready:practice-interview';
const VERSION = 1;

const count = (max: number) => z.number().check(z.minimum(0), z.maximum(max));
const place = z.int().check(z.minimum(0), z.maximum(200));
const names = z.array(z.string());
const draftSchema = z.object({
  version: z.literal(VERSION),
  data: z.object({
    startedAt: z.number(),
    minutes: count(600),
    scope: z.object({ topics: names, levels: names, exams: names, questions: names }),
    questions: z
      .array(
        z.object({
          id: z.string(),
          points: place,
          answer: z.object({
            text: z.string().check(z.maxLength(MAX_TEXT)),
            spent: count(1e9),
            said: z.array(place),
            mark: z.exactOptional(count(100)),
            outcome: z.enum(['open', 'answered', 'skipped']),
          }),
        }),
      )
      .check(z.minLength(1), z.maxLength(200)),
    anew: place,
    at: place,
    phase: z.enum(['asking', 'marking']),
    spent: count(1e9),
    ended: z.boolean(),
  }),
});

export type Found =
  | { readonly kind: 'none' }
  /** It stands still, since nobody knows what happened in between. */
  | { readonly kind: 'draft'; readonly running: Running }
  /** Damaged, or of a newer version of the site. */
  | { readonly kind: 'unreadable'; readonly raw: string };

export function parseDraft(raw: string | null): Found {
  if (raw === null) return { kind: 'none' };
  try {
    const { data } = draftSchema.parse(JSON.parse(raw));
    if (data.at >= data.questions.length) return { kind: 'unreadable', raw };
    return { kind: 'draft', running: { ...data, since: null } };
  } catch {
    return { kind: 'unreadable', raw };
  }
}

/** A browser may throw at the mere mention of a storage that it denies. */
function attempt<T>(work: () => T, otherwise: T): T {
  try {
    return work();
  } catch {
    return otherwise;
  }
}

const held = () => attempt(() => localStorage.getItem(PAGE), null);

export interface Drafts {
  readonly read: () => Found;
  /** @returns `elsewhere`: another page has it now, and nothing was written; `refused`: the browser keeps nothing */
  readonly write: (running: Running) => 'kept' | 'elsewhere' | 'refused';
  readonly remove: () => void;
  /** Makes room for another where one lies that cannot be read. */
  readonly setAside: () => void;
  /**
   * Makes it this page's own. @param force also where another living page has it, which then hears of it
   * @returns whether it is
   */
  readonly hold: (force: boolean) => Promise<boolean>;
  readonly release: () => void;
  /** @param listen told when another page took it, changed it or put an end to it. @returns what ends the listening */
  readonly watch: (listen: (what: 'taken' | 'removed') => void) => () => void;
}

/** @param page that nobody else has @param locks undefined where the browser has none: a page is then taken to be gone */
export function draftsOf(page: string, locks: Pick<LockManager, 'request'> | undefined): Drafts {
  let letGo: (() => void) | undefined;

  /** A page that is closed or crashes loses its lock with it. */
  const lock = (options: LockOptions): Promise<boolean> =>
    new Promise((resolve) => {
      if (!locks || letGo) {
        resolve(true);
        return;
      }
      locks
        .request(LOCK, options, (granted) => {
          resolve(granted !== null);
          return granted && new Promise<void>((end) => (letGo = end));
        })
        // Denied, as on pages without an origin; or later, when another page took it.
        .catch(() => {
          letGo = undefined;
          resolve(true);
        });
    });

  return {
    read: () => parseDraft(attempt(() => localStorage.getItem(KEY), null)),
    write: ({ since: _, ...data }) => {
      if (![page, null].includes(held())) return 'elsewhere';
      return attempt(() => {
        localStorage.setItem(PAGE, page);
        localStorage.setItem(KEY, JSON.stringify({ version: VERSION, data }));
        return 'kept' as const;
      }, 'refused');
    },
    remove: () =>
      attempt(() => {
        localStorage.removeItem(KEY);
        localStorage.removeItem(PAGE);
      }, undefined),
    setAside: () =>
      attempt(() => {
        const raw = localStorage.getItem(KEY);
        if (raw === null) return;
        localStorage.setItem(ASIDE, raw);
        localStorage.removeItem(KEY);
      }, undefined),
    hold: async (force) => {
      if (!(await lock(force ? { steal: true } : { ifAvailable: true }))) return false;
      attempt(() => localStorage.setItem(PAGE, page), undefined);
      return true;
    },
    release: () => {
      attempt(() => (held() === page ? localStorage.removeItem(PAGE) : undefined), undefined);
      letGo?.();
      letGo = undefined;
    },
    watch: (listen) => {
      const hear = ({ key, newValue }: StorageEvent) => {
        if (key === PAGE && newValue !== null && newValue !== page) listen('taken');
        if ((key === KEY || key === null) && newValue === null) listen('removed');
      };
      addEventListener('storage', hear);
      return () => removeEventListener('storage', hear);
    },
  };
}

/** The drafts of this page. */
export function openDrafts(): Drafts {
  const page = Array.from(crypto.getRandomValues(new Uint8Array(8)), (byte) => byte.toString(16)).join('');
  return draftsOf(
    page,
    attempt(() => (navigator as Partial<Navigator>).locks, undefined),
  );
}
