/** How much a sentence of an advertisement wants what it names. */
import type { Sentence, Passage } from '../lexicon/passages.ts';
import { FOREIGN_NICE, FOREIGN_REQUIRED } from './foreign.ts';

export const LEVELS = ['required', 'duties', 'nice'] as const;
/** `duties`: it is named in what is to be done, or where nothing says how much it is wanted. */
export type AskLevel = (typeof LEVELS)[number];

const NICE =
  /\b(?:nice[- ]to[- ]haves?|plus|bonus(?: points)?|preferred|preferably|ideally|desirable|desired|advantage(?:ous)?|good to have|great to have|would be (?:great|nice|helpful|good)|helpful|beneficial|optional|not (?:strictly |absolutely )?(?:required|necessary|needed|mandatory|essential|a must)|welcome|willing(?:ness)? to learn)\b/gi;
const REQUIRED =
  /\b(?:must[- ]haves?|must (?:have|know|be|bring|understand)|required|requires?|mandatory|essential|a must|you (?:will )?need|needed|minimum|at least|proficien(?:t|cy)|(?:strong|solid|deep|extensive|proven|excellent|in-depth|hands-on) (?:\w+ ){0,3}(?:experience|knowledge|skills|understanding|background|expertise)|\d+\+? ?years?)\b/gi;

const inAnyLanguage = ({ source }: RegExp, foreign: string) => new RegExp(`${source}|${foreign}`, 'giu');
const ANY_NICE = inAnyLanguage(NICE, FOREIGN_NICE);
const ANY_REQUIRED = inAnyLanguage(REQUIRED, FOREIGN_REQUIRED);

/** What praises the company, offers something or has to be said by law; no skill in it is asked for. */
const BOILERPLATE =
  /\b(?:we(?:’|'| a)re (?:a|an|the|one of)|is (?:a|an|the|one of the) (?:leading|fast|global|world|largest|growing|innovative|premier)|founded in|our mission|join (?:us|our)|we believe|our customers|trusted by|equal[- ]opportunity|we offer|benefits (?:package|include)|salary|health insurance|competitive pay|paid time off|visa sponsorship|without regard to|protected veteran|accommodations?)\b/i;

export interface Cue {
  readonly level: 'required' | 'nice';
  /** Where it stands in the passage. */
  readonly at: number;
  /** The part of the sentence in which it stands. */
  readonly segment: number;
  /** Whether a colon follows, so that it is said of all that comes after it: "Preferred skills: AWS (S3), Docker". */
  readonly leads: boolean;
}

/** A sentence in parts that are each meant by themselves: at brackets, dashes, semicolons and "but". */
export interface Weighed {
  readonly cues: readonly Cue[];
  /** Where the commas stand in the passage. */
  readonly commas: readonly number[];
  readonly segmentOf: (token: number) => number;
  readonly isBoilerplate: boolean;
}

export function weigh({ tokens, text }: Passage, [from, to]: Sentence): Weighed {
  const begins = [from];
  for (let i = from + 1; i < to; i++) {
    const token = tokens[i];
    if (token && (/[;()–—]/u.test(token.gap) || /^(?:but|while|whereas)$/.test(token.word))) begins.push(i);
  }
  const segmentOf = (token: number) => begins.findLastIndex((begin) => begin <= token);
  const start = tokens[from]?.start ?? 0;
  const sentence = text.slice(start, tokens[to]?.start ?? text.length);
  const segmentAt = (offset: number) =>
    Math.max(
      0,
      begins.findLastIndex((begin) => (tokens[begin]?.start ?? 0) <= offset),
    );
  const of = (level: Cue['level'], pattern: RegExp): Cue[] =>
    [...sentence.matchAll(pattern)].map(({ 0: cue, index }) => ({
      level,
      at: start + index,
      segment: segmentAt(start + index),
      leads: /^[\w -]{0,24}:/.test(sentence.slice(index + cue.length, index + cue.length + 25)),
    }));
  const nice = of('nice', ANY_NICE);
  // "not required" holds "required".
  const required = of('required', ANY_REQUIRED).filter(
    ({ at }) => !nice.some((cue) => at > cue.at && at - cue.at < 24),
  );
  const cues = [...nice, ...required].sort((a, b) => a.at - b.at);
  const commas = [...sentence.matchAll(/,/g)].map(({ index }) => start + index);
  return { cues, commas, segmentOf, isBoilerplate: cues.length === 0 && BOILERPLATE.test(sentence) };
}

/**
 * What the cues of a sentence say of something that is named in it.
 *
 * @param named in which parts of the sentence something is named
 */
export function cued(
  { cues, commas }: Weighed,
  at: number,
  segment: number,
  named: ReadonlySet<number>,
): Cue['level'] | undefined {
  const own = cues.filter((cue) => cue.segment === segment);
  // "Kubernetes is required, Istio is a plus": each half says its own.
  const from = commas.findLast((comma) => comma <= at) ?? -Infinity;
  const to = commas.find((comma) => comma > at) ?? Infinity;
  const beside = own.filter((cue) => cue.at >= from && cue.at < to);
  if (own.length > 0) return nearest(beside.length > 0 ? beside : own, at);
  const after = cues.find((cue) => cue.segment === segment + 1);
  if (after && !named.has(segment + 1)) return after.level;
  return cues.find((cue) => cue.segment < segment && (cue.leads || !named.has(cue.segment)))?.level;
}

function nearest(cues: readonly Cue[], at: number): Cue['level'] | undefined {
  let [best] = cues;
  for (const cue of cues) if (best && Math.abs(cue.at - at) < Math.abs(best.at - at)) best = cue;
  return best?.level;
}
