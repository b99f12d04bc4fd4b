/**
 * `meshready:practice-today` = `{"version":1,"data":{"from":"2026-11-26","due":[12,3,0],"fresh":6,"newADay":10,"seconds":20,"known":{"what-is-istio":"k"}}}`: the
 * little that pages outside of Practice show of it, so that none of them opens a database. It follows from the record; whoever reads
 * that writes this anew.
 */
import { daysBetween, isDay, type Day } from '../../domain/practice/calendar.ts';
import { isLetter, MIRROR_KEY, MIRROR_VERSION, type Letter } from './letter.ts';
import { readLocal, writeLocal, type LocalFormat } from '../local.ts';

export interface Mirror {
  /** The day on which it was written. */
  readonly from: Day;
  /** How many cards come up on that day, with those that came up before, and on each of the next, up to 60 in all. */
  readonly due: readonly number[];
  /** New cards that were still to come on that day. */
  readonly fresh: number;
  /** And that come on each of the next. */
  readonly newADay: number;
  /** What a card takes this reader, in seconds. */
  readonly seconds: number;
  /** The day of the interview, how many cards it asks for, and how many of them nobody has seen. */
  readonly interview?: { readonly day: Day; readonly cards: number; readonly unseen: number };
  /** By the id of a question whose card was seen or asked for. */
  readonly known: Readonly<Partial<Record<string, Letter>>>;
}

const DAYS = 60;

export const mirrorFormat: LocalFormat<Mirror | undefined> = {
  key: MIRROR_KEY,
  version: MIRROR_VERSION,
  fallback: undefined,
  parse: (data) => {
    const { from, due, fresh, newADay, seconds, interview, known } = (data ?? {}) as Readonly<Record<string, unknown>>;
    if (!isDay(from) || !Array.isArray(due)) return undefined;
    return {
      from,
      due: due.slice(0, DAYS).map(count),
      fresh: count(fresh),
      newADay: count(newADay),
      seconds: count(seconds),
      ...interviewOf(interview),
      known: Object.fromEntries(Object.entries(known ?? {}).filter(([, letter]) => isLetter(letter))),
    };
  },
};

function interviewOf(data: unknown): Pick<Mirror, 'interview'> {
  const { day, cards, unseen } = (data ?? {}) as Readonly<Record<string, unknown>>;
  return isDay(day) ? { interview: { day, cards: count(cards), unseen: count(unseen) } } : {};
}

const count = (value: unknown) => (Number.isSafeInteger(value) ? Math.max(0, value as number) : 0);

/** Undefined: nothing was practised in this browser, or nothing can be read. */
export const readMirror = (): Mirror | undefined => readLocal(mirrorFormat);

/** @returns whether it held */
export const writeMirror = (mirror: Mirror): boolean => writeLocal(mirrorFormat, mirror);

/** How many cards have come up by a day, if nothing was reviewed since the mirror was written. */
export const dueBy = ({ from, due }: Mirror, day: Day): number =>
  due.slice(0, Math.max(0, daysBetween(from, day)) + 1).reduce((sum, each) => sum + each, 0);
