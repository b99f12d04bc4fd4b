/** What an advertisement asks for, read out of its text. */
import { findIn, type Finding, type Matcher } from '../lexicon/find.ts';
import { linesOf, passagesOf, sentenceAt, type Passage, type TextLine } from '../lexicon/passages.ts';
import { asksOf, type Ask, type Mention } from './asks.ts';
import { partOf, partWithin, titleOf, type Part } from './headings.ts';
import { comparable, readSentence, type DegreeAsk, type Ignored, type YearsAsk } from './sentence.ts';

export type { Ignored } from './sentence.ts';

export interface Advert {
  readonly title: string | undefined;
  readonly asks: readonly Ask[];
  readonly years: readonly YearsAsk[];
  readonly degree: DegreeAsk | undefined;
  readonly ignored: readonly Ignored[];
}

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
