/** A whole check of a resume: what was read, what is to be said of it, and how it meets an advertisement. */
import type { Day } from '../../practice/calendar.ts';
import { findingsOf } from '../ats/findings.ts';
import type { Finding } from '../ats/finding.ts';
import type { ResumeDocument } from '../document.ts';
import { monthsOf } from '../fields/experience.ts';
import { fieldsOf, type ResumeFields } from '../fields/fields.ts';
import { findSkills, matcherOf, type Matcher } from '../lexicon/find.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import { monthOf, type Role } from '../match/roles.ts';
import { match, type MatchResult } from '../match/score.ts';
import { studyPlan, worthStudying, type StudyPlan } from '../plan/plan.ts';
import { seenLines } from './seen.ts';

export interface CheckInput {
  readonly document: ResumeDocument;
  /** Empty: there is none to compare with. */
  readonly advert: string;
  readonly lexicon: Lexicon;
  /** Of this lexicon, where it is made already: making it takes longer than the check. */
  readonly matcher?: Matcher;
  readonly today: Day;
  /** The day of the interview, where it is known. */
  readonly interview?: Day | undefined;
}

export interface Checked {
  readonly document: ResumeDocument;
  readonly fields: ResumeFields;
  readonly findings: readonly Finding[];
  /** Skills that the text shows, neither denied nor only wished for, each once, in the order of the text. */
  readonly skills: readonly string[];
  /** Absent without an advertisement. */
  readonly match: MatchResult | undefined;
  /** Absent where nothing that is asked for is missing. */
  readonly plan: StudyPlan | undefined;
  /** Names of the skills that evidence speaks of, by id. */
  readonly names: Readonly<Record<string, string>>;
  /** Tells two advertisements apart, and says nothing of them; empty without one. */
  readonly advertMark: string;
  readonly today: Day;
}

export function checkOf({
  document,
  advert,
  lexicon,
  matcher = matcherOf(lexicon.skills),
  today,
  interview,
}: CheckInput): Checked {
  const fields = fieldsOf(document, today.slice(0, 7));
  const nameOf = (id: string) => matcher.skills.get(id)?.name ?? id;
  const isCompared = advert.trim() !== '';
  const seen = seenLines(document);
  const result = isCompared
    ? match({
        matcher,
        resume: seen,
        advert,
        roles: rolesFor(fields, today),
        today: monthOf(Number(today.slice(0, 4)), Number(today.slice(5, 7))),
      })
    : undefined;
  const wanted = result?.kind === 'match' ? worthStudying(result.terms) : [];
  const hits = findSkills(matcher, seen).filter(({ negated, wished }) => !negated && !wished);
  return {
    document,
    fields,
    findings: findingsOf({ document, fields }),
    skills: [...new Set(hits.map(({ skill }) => nameOf(skill)))],
    match: result,
    plan: wanted.length > 0 ? studyPlan(lexicon, wanted, interview ? { today, interview } : undefined) : undefined,
    names: namesIn(result, nameOf),
    advertMark: isCompared ? markOf(advert) : '',
    today,
  };
}

/** Roles as the match measures them: months, and the lines that tell of each. */
function rolesFor({ roles }: ResumeFields, today: Day): Role[] {
  return roles.map(({ dates, line, end }): Role => {
    const lines = Array.from({ length: end - line }, (_, i) => line + i);
    if (!dates) return { lines };
    const [from, to] = monthsOf(dates, today.slice(0, 7));
    return { from, to, lines };
  });
}

function namesIn(result: MatchResult | undefined, nameOf: (id: string) => string): Record<string, string> {
  if (!result) return {};
  const ids = [
    ...result.advert.ignored.map(({ skill }) => skill),
    ...(result.kind === 'match' ? result.terms.flatMap(({ evidence }) => evidence.map(({ skill }) => skill)) : []),
  ];
  return Object.fromEntries(ids.map((id) => [id, nameOf(id)]));
}

/** FNV-1a over letters and digits: a changed blank or sign makes no other advertisement. */
function markOf(text: string): string {
  let mark = 0x811c9dc5;
  for (const character of text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()) {
    mark = Math.imul(mark ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  }
  return mark.toString(36);
}
