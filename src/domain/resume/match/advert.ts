/** What an advertisement asks for, read out of its text. */
import { findIn, type Finding, type Matcher } from '../lexicon/find.ts';
import {
  linesOf,
  passagesOf,
  quoteOf,
  sentenceAt,
  type Passage,
  type Sentence,
  type TextLine,
} from '../lexicon/passages.ts';
import { asksOf, type Ask, type Mention } from './asks.ts';
import { alternativesOf } from './alternatives.ts';
import { cued, weigh, type AskLevel } from './cues.ts';
import { partOf, partWithin, titleOf, type Part } from './headings.ts';
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

export interface Advert {
  readonly title: string | undefined;
  readonly asks: readonly Ask[];
  readonly years: readonly YearsAsk[];
  readonly degree: DegreeAsk | undefined;
  readonly ignored: readonly Ignored[];
}

const DEGREE =
  /\b(?:bachelor|master['’]?s|m\.?sc|b\.?sc|ph\.?d|(?:university|college|engineering|cs|stem) degree|degree)\b/i;

export function readAdvert(matcher: Matcher, text: string): Advert {
  const raw = linesOf(text);
  const title = titleOf(raw.map((line) => line.text));
  const mentions: Mention[] = [];
  const years: YearsAsk[] = [];
  const ignored: Ignored[] = [];
  let degree: DegreeAsk | undefined;
  let part: Part | undefined;
  for (const passage of passagesOf(withHeadings(matcher, raw))) {
    const line = passage.text.trim();
    const heading = headingOf(matcher, passage);
    if (heading) part = heading;
    if (heading || line === '') continue;
    const findings = outermost(findIn(matcher, passage));
    if (isTitle(line, title)) {
      ignored.push(...findings.map(({ hit }): Ignored => ({ skill: hit.skill, quote: hit.quote, why: 'title' })));
      continue;
    }
    const own = partWithin(line);
    for (const sentence of new Set(passage.sentences)) {
      const here = findings.filter(({ found }) => sentenceAt(passage, found.first) === sentence);
      const read = readSentence(passage, sentence, here, own ?? part, title);
      mentions.push(...read.mentions);
      years.push(...read.years);
      ignored.push(...read.ignored);
      degree ??= read.degree;
    }
  }
  return { title, asks: asksOf(matcher.skills, mentions), years: eachOnce(years), degree, ignored };
}

/** Headings are lines of their own, so that no passage runs over them. */
function withHeadings(matcher: Matcher, lines: readonly TextLine[]): TextLine[] {
  return lines
    .map((line) => ({ ...line, text: line.text.replace(/^#{1,6}\s+|\*\*|__/g, ''), heading: 0 }))
    .map((line) => (!line.bullet && isHeading(matcher, line.text) ? { ...line, heading: 1 } : line));
}

function isHeading(matcher: Matcher, text: string): boolean {
  if (partOf(text.replace(/[:?]\s*$/, '')) === undefined) return false;
  const [passage] = passagesOf([{ text }]);
  return /:\s*$/.test(text) || (passage !== undefined && findIn(matcher, passage).length === 0);
}

function headingOf(matcher: Matcher, { text }: Passage): Part | undefined {
  return isHeading(matcher, text) ? partOf(text.replace(/[:?]\s*$/, '')) : undefined;
}

const comparable = (text: string) =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

const isTitle = (line: string, title: string | undefined) =>
  title !== undefined && comparable(line.replace(/^[^:]{4,12}:/, '')) === comparable(title);

/** "Kubernetes Gateway API" asks for one thing. */
function outermost(findings: readonly Finding[]): Finding[] {
  return findings.filter(
    ({ found: a }) =>
      !findings.some(
        ({ found: b }) => b !== a && b.first <= a.first && a.last <= b.last && b.last - b.first > a.last - a.first,
      ),
  );
}

interface Read {
  readonly mentions: readonly Mention[];
  readonly years: readonly YearsAsk[];
  readonly ignored: readonly Ignored[];
  readonly degree: DegreeAsk | undefined;
}

function readSentence(
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

/** Of the same skills, the most years that are asked for. */
function eachOnce(years: readonly YearsAsk[]): YearsAsk[] {
  const most = new Map<string, YearsAsk>();
  for (const ask of years) {
    const key = [...ask.skills].sort().join();
    const known = most.get(key);
    if (!known || known.years < ask.years) most.set(key, ask);
  }
  return [...most.values()];
}
