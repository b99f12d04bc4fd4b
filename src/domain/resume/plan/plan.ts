/** From what is missing to what is to be read and practised, in which order, and how long it takes. */
import { daysBetween, type Day } from '../../practice/calendar.ts';
import { writeSelection } from '../../practice/choice/selection.ts';
import type { Lesson, Lexicon, Reading } from '../lexicon/lexicon.ts';
import type { Term } from '../match/score.ts';

/** Words of a technical text that are read in a minute by somebody who wants to keep them. Our choice. */
const READ_A_MINUTE = 180;
/** An answer that is to be kept is said aloud at least so often. */
const SAID = 2;

export interface StudyTopic {
  /** Ids and names of the skills: more than one where any of them would do. */
  readonly skills: readonly string[];
  readonly names: readonly string[];
  /** Points of the score that can be won, at most. */
  readonly points: number;
  readonly questions: readonly Lesson[];
  readonly terms: readonly Reading[];
  readonly references: readonly Reading[];
}

export interface StudyPlan {
  /** What is missing or weak and taught here, by the points that can be won. */
  readonly topics: readonly StudyTopic[];
  /** What nothing here teaches. */
  readonly elsewhere: readonly { readonly skills: readonly string[]; readonly names: readonly string[] }[];
  /** Every question once, in a good order: fundamentals first, and what is easy before what is hard. */
  readonly questions: readonly Lesson[];
  /** What follows `/practice/review/` in the address of the deck; undefined where there is no question. */
  readonly deck: string | undefined;
  /** To read the questions and say each answer aloud twice; terms and references are not in it. */
  readonly minutes: number;
  /** To read the terms and references, too. */
  readonly extraMinutes: number;
  /** With a date: days that are left, today among them and that of the interview not; 0: none. */
  readonly days: number | undefined;
  readonly minutesADay: number | undefined;
}

/**
 * @param terms what is to be studied: see `worthStudying`
 * @param dates today and the day of the interview, where there is one
 */
export function studyPlan(
  lexicon: Lexicon,
  terms: readonly Term[],
  dates?: { readonly today: Day; readonly interview: Day },
): StudyPlan {
  const skills = new Map(lexicon.skills.map((skill) => [skill.id, skill]));
  const named = (list: readonly Reading[], ids: ReadonlySet<string>) => list.filter(({ id }) => ids.has(id));
  const all = terms.map(({ ask, names, worth, points }): StudyTopic => {
    const ids = (key: 'questions' | 'terms' | 'references') =>
      new Set(ask.skills.flatMap((id) => skills.get(id)?.[key] ?? []));
    const questions = ids('questions');
    return {
      skills: ask.skills,
      names,
      points: worth - points,
      questions: inOrder(lexicon.questions.filter(({ id }) => questions.has(id))),
      terms: named(lexicon.terms, ids('terms')),
      references: named(lexicon.references, ids('references')),
    };
  });
  const isTaught = ({ questions, terms, references }: StudyTopic) =>
    questions.length + terms.length + references.length > 0;
  const topics = all
    .filter(isTaught)
    .sort((a, b) => b.points - a.points || (a.skills.join() < b.skills.join() ? -1 : 1));
  const wanted = new Set(topics.flatMap(({ questions }) => questions.map(({ id }) => id)));
  const questions = inOrder(lexicon.questions.filter(({ id }) => wanted.has(id)));
  const minutes = Math.ceil(questions.reduce((sum, lesson) => sum + minutesOf(lesson), 0));
  const days = dates && Math.max(0, daysBetween(dates.today, dates.interview));
  return {
    topics,
    elsewhere: all.filter((topic) => !isTaught(topic)).map(({ skills, names }) => ({ skills, names })),
    questions,
    deck:
      questions.length > 0
        ? `#deck=${writeSelection({ kind: 'questions', ids: questions.map(({ id }) => id) })}`
        : undefined,
    minutes,
    extraMinutes: Math.ceil(extraWords(topics) / READ_A_MINUTE),
    days,
    minutesADay: days === undefined || days === 0 ? undefined : Math.ceil(minutes / days),
  };
}

/** What is not shown: missing, related only, or so old or so thinly told that nine tenths are not reached. */
export const worthStudying = (terms: readonly Term[]): Term[] => terms.filter(({ credit }) => credit < 0.9 - 1e-9);

/** To read the page of a question, and to say its answer aloud. */
export const minutesOf = ({ words, seconds }: Lesson): number => words / READ_A_MINUTE + (SAID * seconds) / 60;

const STEPS = ['Beginner', 'Intermediate', 'Advanced'] as const;

/** The lexicon has them by topic, fundamentals first; within that order the easy ones come before the hard ones. */
function inOrder(lessons: readonly Lesson[]): Lesson[] {
  const step = ({ level }: Lesson) => STEPS.indexOf(level);
  return lessons.toSorted((a, b) => step(a) - step(b));
}

function extraWords(topics: readonly StudyTopic[]): number {
  const readings = topics.flatMap(({ terms, references }) => [
    ...terms.map((one) => ['term', one] as const),
    ...references.map((one) => ['reference', one] as const),
  ]);
  const once = new Map(readings.map(([kind, one]) => [`${kind} ${one.id}`, one.words]));
  return [...once.values()].reduce((sum, words) => sum + words, 0);
}
