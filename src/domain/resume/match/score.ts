/**
 * How much of what an advertisement asks for a resume shows, with the evidence on both sides. The same two texts always give the same
 * result; a change of the rules below raises VERSION.
 */
import { findIn, type Hit, type Matcher } from '../lexicon/find.ts';
import { areaOf } from '../lexicon/kinds.ts';
import { linesOf, passagesOf, type TextLine } from '../lexicon/passages.ts';
import { readAdvert, type Advert } from './advert.ts';
import type { Ask } from './asks.ts';
import type { AskLevel } from './cues.ts';
import { evidenceFor, type Evidence } from './evidence.ts';
import { timelineOf, type Month, type Role, type Timeline } from './roles.ts';
import { experienceOf, statedYears, type Experience } from './experience.ts';
import type { YearsAsk } from './sentence.ts';
import { VERSION } from './version.ts';

export interface MatchInput {
  readonly matcher: Matcher;
  /** The lines of a document, or a text that was pasted. */
  readonly resume: readonly TextLine[] | string;
  readonly advert: string;
  /** Where they are known: years and recency are told by them. */
  readonly roles?: readonly Role[];
  readonly today?: Month;
}

/** How well an ask is met: `shown` in a sentence, only `listed`, by a `related` skill, or not at all. */
export type TermState = 'shown' | 'listed' | 'related' | 'missing';

export interface Term {
  readonly ask: Ask;
  /** Names of the skills, the first of which is shown. */
  readonly names: readonly string[];
  readonly state: TermState;
  /** From 0 to 1. */
  readonly credit: number;
  /** Points of the score that it can give, and that it gives. */
  readonly worth: number;
  readonly points: number;
  /** Sentences of the resume, the best first, at most four. */
  readonly evidence: readonly Evidence[];
  /** Denied in the resume, such as "no experience with Istio": said, so that nobody wonders. */
  readonly denied: readonly string[];
}

export interface YearsTerm {
  readonly ask: YearsAsk;
  readonly names: readonly string[];
  /** Years that the roles show; undefined where no role has dates. */
  readonly shown: number | undefined;
  /** Years that the text claims, such as "7 years of Kubernetes". */
  readonly stated: number | undefined;
  readonly credit: number;
  readonly worth: number;
  readonly points: number;
}

export interface PartScore {
  readonly part: AskLevel | 'years';
  readonly count: number;
  /** How many are met whole or nearly so: nine tenths and more. */
  readonly met: number;
  readonly worth: number;
  readonly points: number;
}

export interface Match {
  readonly kind: 'match';
  readonly version: typeof VERSION;
  /** Whole points from 0 to 100. */
  readonly score: number;
  readonly parts: readonly PartScore[];
  readonly terms: readonly Term[];
  readonly years: readonly YearsTerm[];
  /** Whether roles with dates were known, so that years count. */
  readonly yearsCount: boolean;
  readonly advert: Advert;
  /** A degree that is asked for does not count; where the resume names one, its line. */
  readonly degree: string | undefined;
  /** Terms that would change the score most, the most first, with the points to be won. */
  readonly gains: readonly { readonly term: Term; readonly points: number }[];
}

/** The advertisement asks for nothing that the lexicon knows: then there is nothing to measure. */
export interface NothingAsked {
  readonly kind: 'nothing asked';
  readonly version: typeof VERSION;
  readonly advert: Advert;
}

export type MatchResult = Match | NothingAsked;

/** Years weigh half of what the skill weighs. */
const YEARS_WEIGHT: Readonly<Record<AskLevel, number>> = { required: 1.5, duties: 1, nice: 0.5 };
const MOST_EVIDENCE = 4;
const MOST_GAINS = 5;
const MET = 0.9;
const DEGREE = /\b(?:bachelor|master of|m\.?sc|b\.?sc|ph\.?d|diplom|degree|b\.?eng|m\.?eng|b\.?tech|m\.?tech)/i;

export function match({ matcher, resume, advert: text, roles = [], today }: MatchInput): MatchResult {
  const advert = readAdvert(matcher, text);
  if (advert.asks.length === 0) return { kind: 'nothing asked', version: VERSION, advert };
  const lines = typeof resume === 'string' ? linesOf(resume) : resume;
  const passages = passagesOf(lines);
  const hits = passages.flatMap((passage) => findIn(matcher, passage).map(({ hit }) => hit));
  const timeline = timelineOf(roles, today);
  const stated = statedYears(matcher, passages);
  const focus = focusOf(matcher, advert.asks);
  const asked = advert.asks.map((ask) => ({ ask, weight: ask.weight * focus(ask) }));
  const lengths = advert.years.map((ask) => ({ ask, weight: timeline ? YEARS_WEIGHT[ask.level] : 0 }));
  const whole = [...asked, ...lengths].reduce((sum, { weight }) => sum + weight, 0);
  const terms = asked.map(({ ask, weight }) => termOf(matcher, ask, (100 * weight) / whole, hits, timeline));
  const isOfField = terms.some(({ credit }) => credit > 0);
  const years = lengths.map(({ ask, weight }) =>
    yearsTermOf(matcher, ask, (100 * weight) / whole, experienceOf(matcher, ask, hits, timeline, stated), isOfField),
  );
  const points = [...terms, ...years].reduce((sum, term) => sum + term.points, 0);
  return {
    kind: 'match',
    version: VERSION,
    // A sum of thirds and fifths must not fall on the other side of a half by the order of its parts.
    score: Math.round(Number(points.toFixed(6))),
    parts: partsOf(terms, timeline ? years : []),
    terms,
    years,
    yearsCount: timeline !== undefined,
    advert,
    degree: advert.degree && lines.find((line) => DEGREE.test(line.text))?.text.slice(0, 160),
    gains: gainsOf(terms),
  };
}

/**
 * Skills of the area that an advertisement is about weigh more, by the share that the area has in it: a role in which half of
 * what is asked for is about the mesh is not had by knowing everything around it.
 */
function focusOf({ skills }: Matcher, asks: readonly Ask[]): (ask: Ask) => number {
  const areaOfAsk = ({ skills: [id = ''] }: Ask) => {
    const skill = skills.get(id);
    return skill ? areaOf(skill.kind) : '';
  };
  const weights = new Map<string, number>();
  for (const ask of asks) weights.set(areaOfAsk(ask), (weights.get(areaOfAsk(ask)) ?? 0) + ask.weight);
  const whole = asks.reduce((sum, { weight }) => sum + weight, 0);
  return (ask) => 1 + (weights.get(areaOfAsk(ask)) ?? 0) / whole;
}

function termOf(matcher: Matcher, ask: Ask, worth: number, hits: readonly Hit[], timeline: Timeline | undefined): Term {
  const found = ask.skills
    .flatMap((skill) => evidenceFor(matcher, skill, hits, timeline))
    .sort((a, b) => b.credit - a.credit || a.line - b.line);
  // A sentence that shows it in two ways is quoted once, with the better of them.
  const evidence = found.filter((one, i) => found.findIndex(({ quote }) => quote === one.quote) === i);
  const credit = evidence[0]?.credit ?? 0;
  const own = found.filter(({ relation }) => relation === 'same');
  const state: TermState = own.some(({ listed }) => !listed)
    ? 'shown'
    : own.length > 0
      ? 'listed'
      : evidence.length > 0
        ? 'related'
        : 'missing';
  return {
    ask,
    names: namesOf(matcher, ask.skills),
    state,
    credit,
    worth,
    points: worth * credit,
    evidence: evidence.slice(0, MOST_EVIDENCE),
    denied: [...new Set(hits.filter((hit) => hit.negated && ask.skills.includes(hit.skill)).map(({ quote }) => quote))],
  };
}

/** @param isOfField whether any skill that is asked for was found: years in all of another trade are none of this one */
function yearsTermOf(
  matcher: Matcher,
  ask: YearsAsk,
  worth: number,
  { shown, stated }: Experience,
  isOfField: boolean,
): YearsTerm {
  const counts = ask.skills.length > 0 || isOfField;
  const credit = counts ? Math.min(1, Math.max(shown ?? 0, stated ?? 0) / Math.max(1, ask.years)) : 0;
  return { ask, names: namesOf(matcher, ask.skills), shown, stated, credit, worth, points: worth * credit };
}

const namesOf = ({ skills }: Matcher, ids: readonly string[]) => ids.map((id) => skills.get(id)?.name ?? id);

function partsOf(terms: readonly Term[], years: readonly YearsTerm[]): PartScore[] {
  const of = (part: PartScore['part'], list: readonly (Term | YearsTerm)[]): PartScore[] =>
    list.length === 0
      ? []
      : [
          {
            part,
            count: list.length,
            met: list.filter(({ credit }) => credit >= MET - 1e-9).length,
            worth: list.reduce((sum, { worth }) => sum + worth, 0),
            points: list.reduce((sum, { points }) => sum + points, 0),
          },
        ];
  const byLevel = (level: AskLevel) => terms.filter(({ ask }) => ask.level === level);
  return [
    ...of('required', byLevel('required')),
    ...of('duties', byLevel('duties')),
    ...of('nice', byLevel('nice')),
    ...of('years', years),
  ];
}

function gainsOf(terms: readonly Term[]): Match['gains'] {
  return terms
    .map((term) => ({ term, points: term.worth - term.points }))
    .filter(({ points }) => points >= 0.5)
    .sort((a, b) => b.points - a.points || (a.term.ask.skills.join() < b.term.ask.skills.join() ? -1 : 1))
    .slice(0, MOST_GAINS);
}
