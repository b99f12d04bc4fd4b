/**
 * `meshready:practice-today` = `{"version":1,"data":{"from":"2026-11-26","due":[12,3,0],"fresh":6,"newADay":10,"seconds":20,"known":{"what-is-istio":"k"}}}`: the
 * little that pages outside of Practice show of it, so that none of them opens a database. It follows from the record; whoever reads
 * that writes this anew.
 */
import { daysBetween, isDay, type Day } from '../../domain/practice/calendar.ts';
import type { Mirror } from '../../domain/practice/progress/mirror.ts';
import { isLetter, MIRROR_KEY, MIRROR_VERSION } from './letter.ts';
import { readLocal, writeLocal, type LocalFormat } from '../local.ts';

const DAYS = 60;

const mirrorFormat: LocalFormat<Mirror | undefined> = {
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
