/** One sentence of an advertisement: what it asks for, how much it wants it, and what it only names. */
import type { Finding } from '../lexicon/find.ts';
import { quoteOf, type Passage, type Sentence } from '../lexicon/passages.ts';
import { alternativesOf } from './alternatives.ts';
import type { Mention } from './asks.ts';
import { cued, weigh, type AskLevel } from './cues.ts';
import type { Part } from './headings.ts';
import { yearsOf } from './years.ts';

export interface YearsAsk {
  readonly years: number;
  /** Any of these; none: in all. */
  readonly skills: readonly string[];
  readonly level: AskLevel;
  readonly quote: string;
}

export interface DegreeAsk {
  readonly quote: string;
  /** "or equivalent experience". */
  readonly orEquivalent: boolean;
}

/** A skill that is named where nothing is asked for. */
export interface Ignored {
  readonly skill: string;
  readonly quote: string;
  readonly why: 'title' | 'offer' | 'company' | 'process' | 'praise' | 'denied';
}

const DEGREE =
  /\b(?:bachelor|master['’]?s|m\.?sc|b\.?sc|ph\.?d|(?:university|college|engineering|cs|stem) degree|degree)\b/i;

/** As titles are compared. */
export const comparable = (text: string) =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

export interface Read {
  readonly mentions: readonly Mention[];
  readonly years: readonly YearsAsk[];
  readonly ignored: readonly Ignored[];
  readonly degree: DegreeAsk | undefined;
}

/** @param part of the advertisement in which it stands */
export function readSentence(
  passage: Passage,
  sentence: Sentence,
  findings: readonly Finding[],
  part: Part | undefined,
  title: string | undefined,
): Read {
  const weighed = weigh(passage, sentence);
  const [from, to] = sentence;
  const quote = quoteOf(passage, findings[0]?.found.first ?? from, findings[0]?.found.last ?? from);
  const unasked = part === 'offer' || part === 'company' || part === 'process' ? part : undefined;
  const why = unasked ?? (weighed.isBoilerplate ? 'praise' : undefined);
  const leave = (list: readonly Finding[], reason: Ignored['why']) =>
    list.map(({ hit }): Ignored => ({ skill: hit.skill, quote: hit.quote, why: reason }));
  if (why) return { mentions: [], years: [], ignored: leave(findings, why), degree: undefined };
  const denied = findings.filter(({ hit }) => hit.negated);
  const titled = findings.filter((one) => !denied.includes(one) && isInTitle(passage, one, title));
  const asked = findings.filter((one) => !denied.includes(one) && !titled.includes(one));
  const named = new Set(asked.map(({ found }) => weighed.segmentOf(found.first)));
  const byPart = part === 'required' || part === 'nice' ? part : 'duties';
  const levelOf = ({ found, hit }: Finding): AskLevel => {
    if (part === 'nice' || hit.wished) return 'nice';
    const at = passage.tokens[found.first]?.start ?? 0;
    return cued(weighed, at, weighed.segmentOf(found.first), named) ?? byPart;
  };
  const mentions = alternativesOf(passage, asked).map((group): Mention => {
    const levels = group.map(levelOf);
    const level = levels.includes('required') ? 'required' : levels.includes('duties') ? 'duties' : 'nice';
    return { skills: [...new Set(group.map(({ hit }) => hit.skill))], level, quote: group[0]?.hit.quote ?? quote };
  });
  const text = passage.text.slice(passage.tokens[from]?.start ?? 0, passage.tokens[to]?.start ?? passage.text.length);
  const overall = weighed.cues.some(({ level }) => level === 'nice') || part === 'nice' ? 'nice' : 'required';
  return {
    mentions,
    years: yearAsksOf(passage, sentence, asked, mentions, overall).map((ask) => ({ ...ask, quote })),
    ignored: [...leave(denied, 'denied'), ...leave(titled, 'title')],
    degree: DEGREE.test(text)
      ? { quote, orEquivalent: /\b(?:equivalent|comparable|similar)\b/i.test(text) }
      : undefined,
  };
}

/** "As Istio engineer you …" in the text of an Istio engineer's advertisement. */
function isInTitle({ tokens }: Passage, { found }: Finding, title: string | undefined): boolean {
  if (title === undefined) return false;
  const words = comparable(title).split(' ');
  const next = tokens[found.last + 1];
  const own = tokens.slice(found.first, found.last + 1).map(({ word }) => word);
  return (
    next !== undefined &&
    /^[ -]$/.test(next.gap) &&
    words.includes(next.word) &&
    own.every((word) => words.includes(word))
  );
}

/** Years of a skill are asked as the skill is: one of several, and as much wanted. */
function yearAsksOf(
  { tokens }: Passage,
  sentence: Sentence,
  asked: readonly Finding[],
  mentions: readonly Mention[],
  level: AskLevel,
): Omit<YearsAsk, 'quote'>[] {
  // However often a sentence says the same, it asks once.
  const distinct = [
    ...new Map(mentions.map((mention) => [`${mention.level} ${mention.skills.join()}`, mention])).values(),
  ];
  const isOfExperience = tokens
    .slice(...sentence)
    .some(({ word }) => /^(?:experience|background|working|erfahrung|berufserfahrung|expérience)/.test(word));
  return yearsOf(tokens, sentence, asked).flatMap(({ years, of }) => {
    const skills = new Set(of.map(({ hit }) => hit.skill));
    if (skills.size === 0) return isOfExperience ? [{ years, skills: [], level }] : [];
    return distinct
      .filter((mention) => mention.skills.some((skill) => skills.has(skill)))
      .map((mention) => ({ years, skills: mention.skills, level: mention.level }));
  });
}
