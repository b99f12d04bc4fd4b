/** What is said of the score: what it means, what it does not, and what a tracking system does with a resume. */
import type { Evidence } from './evidence.ts';
import type { Match, MatchResult, PartScore, Term, YearsTerm } from './score.ts';
import { VERSION } from './version.ts';

export const MEANING = [
  'The score is the share of what the advertisement asks for that your text meets. What is required weighs three times as much as what is nice to have; skills of the field that the advertisement is mostly about weigh more than the rest.',
  'It counts words and sentences. It does not know how good you are, how many others apply, or what the people who read it will think, and it is no probability of an interview.',
  'The same resume and the same advertisement always give the same score. A skill counts once, however often it is written, and only a true sentence about it helps you in the conversation that follows.',
] as const;

export const TRACKING_SYSTEMS = [
  'An applicant tracking system is a database: it keeps your file, reads fields such as your name and your roles out of it, and lets people search and filter. Most of what happens after that is done by people.',
  'Some employers ask questions in the form that decide by themselves, such as a permit to work. Some systems rank by words. Which one you meet, and how it is set up, nobody outside can tell; so no checker can say whether a robot will refuse you, and this one does not.',
  'Two things are in your hand: that a program can read your file, and that the words of the advertisement stand in it where they are true.',
] as const;

export const NOTHING_ASKED =
  'The advertisement names no skill that this lexicon knows, so there is nothing to measure, and no score. Paste the whole text, with its requirements.';

/** What the words for each skill mean; said once, before the skills. */
export const STATES_EXPLAINED =
  'Shown: a sentence says what you did with it. Listed: it stands in a list of words, and counts nine tenths. Related: you name something near to it, and that counts less. Missing: your text does not name it. What lies years back counts less, too. Met is what counts nine tenths or more.';

/** How the score came about, in a sentence. */
export function scoreInWords(result: MatchResult): string {
  if (result.kind === 'nothing asked') return NOTHING_ASKED;
  const required = result.parts.find(({ part }) => part === 'required');
  const met = (part: PartScore) => `${part.met} of ${part.count}`;
  const nice = result.parts.find(({ part }) => part === 'nice');
  const parts = [
    ...(required ? [`${met(required)} required skills`] : []),
    ...result.parts.filter(({ part }) => part === 'duties').map((part) => `${met(part)} named without a demand`),
    ...(nice ? [`${met(nice)} nice to have`] : []),
    ...result.parts.filter(({ part }) => part === 'years').map((part) => `${met(part)} lengths of experience`),
  ];
  return `${result.score} of 100 (rules of version ${VERSION}): your text meets ${listed(parts)}.`;
}

export const PART_NAMES: Readonly<Record<PartScore['part'], string>> = {
  required: 'Required',
  duties: 'Named in the text',
  nice: 'Nice to have',
  years: 'Years',
};

/** What a term comes to, and why. */
export function termInWords(term: Term, nameOf: (skill: string) => string): string {
  const [best] = term.evidence;
  const denial = term.denied.length > 0 ? ' Your text says that you do not know it.' : '';
  if (!best) return `Not in your text.${denial}`;
  const share = Math.round(best.credit * 100);
  return `${evidenceInWords(best, term, nameOf)}: counts ${share}\u00a0%.${denial}`;
}

function evidenceInWords(
  { relation, skill, listed }: Evidence,
  { names, state }: Term,
  nameOf: (skill: string) => string,
): string {
  const asked = names.join(' or ');
  switch (relation) {
    case 'same':
      if (!listed) return 'In a sentence';
      return state === 'shown'
        ? 'In a list, which counts more than the sentence about what lies years back'
        : 'In a list; a sentence that says what you did with it convinces more';
    case 'implies':
      return `You name ${nameOf(skill)}, which means that you know it, though a search for "${asked}" does not find it`;
    case 'whole':
      return `You name ${nameOf(skill)}, of which it is a part`;
    case 'alike':
      return `You name ${nameOf(skill)}, which does the same work`;
    default:
      return relation satisfies never;
  }
}

export function yearsInWords({ ask, names, shown, stated, credit }: YearsTerm, yearsCount: boolean): string {
  const inAll = names.length === 0;
  const asked = `${inYears(ask.years)}${inAll ? ' in all' : ` of ${names.join(' or ')}`} asked.`;
  const said = stated === undefined ? '' : ` Your text claims ${stated}.`;
  if (!yearsCount) return `${asked}${said} No role with dates was read, so this does not count.`;
  const come = `The dates of ${inAll ? 'your roles' : 'the roles that name it'} come to ${shown ?? 0}.`;
  const isElsewhere = inAll && credit === 0 && (shown ?? 0) > 0;
  return `${asked}${said} ${come}${isElsewhere ? ' They do not count, because your text shows none of the skills that are asked for.' : ''}`;
}

const inYears = (years: number) => `${years} ${years === 1 ? 'year' : 'years'}`;

/** What would change the score most, as an offer and never as an order: what is not true does not belong into a resume. */
export function gainsInWords({ gains }: Match): string[] {
  return gains.map(({ term, points }) => {
    const name = term.names.join(' or ');
    const whole = Math.max(1, Math.round(points));
    const won = `${whole} ${whole === 1 ? 'point' : 'points'}`;
    if (term.state === 'missing') return `${name}: if you know it, write where you used it (${won}).`;
    if (term.state === 'listed') return `${name}: say in a sentence what you did with it (${won}).`;
    return `${name}: if you know it, call it by the name that the advertisement uses (${won}).`;
  });
}

function listed(parts: readonly string[]): string {
  return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1) ?? ''}`;
}
