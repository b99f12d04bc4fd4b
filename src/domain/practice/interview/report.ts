/** What a finished interview comes to. */
import { LEVELS } from '../../content/vocabulary.ts';
import type { Backs, Deck, DeckQuestion, Line } from '../deck.ts';
import type { Asked, InterviewEvent } from '../log/event.ts';
import { budgetSeconds } from './length.ts';
import { GRADED_FROM } from './mark.ts';
import { wasAsked } from './pool.ts';

export interface ReportedQuestion extends Asked {
  /** undefined: it has left the site since. */
  readonly known?: DeckQuestion;
  /** The key points that were not said; undefined where they are not known any more. */
  readonly missed?: readonly Line[];
  /** Seconds of its clock. */
  readonly budget?: number;
}

export interface MarkRow {
  readonly name: string;
  readonly asked: number;
  /** The mean, 0 to 100. */
  readonly mark: number;
}

export interface Report {
  readonly event: InterviewEvent;
  /** The mean of all marks, 0 to 100, whole; undefined: nothing was marked. */
  readonly total?: number;
  readonly marked: number;
  readonly skipped: number;
  readonly notReached: number;
  /** Seconds. */
  readonly used: number;
  readonly planned: number;
  /** In the order of the site. */
  readonly byTopic: readonly MarkRow[];
  readonly byLevel: readonly MarkRow[];
  /** Those that were put, in their order. */
  readonly questions: readonly ReportedQuestion[];
  /** Marked below Good, the worst first, and then those that were passed over. */
  readonly toRead: readonly (ReportedQuestion & { readonly known: DeckQuestion })[];
}

const mean = (marks: readonly number[]) => marks.reduce((sum, mark) => sum + mark, 0) / marks.length;

/** The whole mark of an interview. */
export function totalOf({ asked }: InterviewEvent): number | undefined {
  const marks = asked.filter(wasAsked).map(({ mark }) => mark ?? 0);
  return marks.length > 0 ? Math.round(mean(marks)) : undefined;
}

/** Of those that were reached. */
const wasPut = ({ mark, seconds }: Asked) => mark !== null || seconds > 0;

/** @param backs undefined: what was missed is then not known */
export function reportOf(event: InterviewEvent, deck: Deck, backs?: Backs): Report {
  const known = new Map(deck.questions.map((question) => [question.id, question]));
  const questions = event.asked.filter(wasPut).map((asked): ReportedQuestion => {
    const question = known.get(asked.question);
    const points = backs?.backs[asked.question]?.points;
    // Where the page was changed since, its points are no longer those that were ticked.
    const missed =
      points?.length === asked.points && wasAsked(asked) ? points.filter((_, i) => !asked.said.includes(i)) : undefined;
    return {
      ...asked,
      ...(question && { known: question, budget: budgetSeconds(question) }),
      ...(missed && { missed }),
    };
  });
  const marked = questions.filter(wasAsked);
  const total = totalOf(event);
  const rows = (names: readonly { readonly id: string; readonly name: string }[], of: (q: DeckQuestion) => string) =>
    names.flatMap(({ id, name }): MarkRow[] => {
      const those = marked.filter((question) => question.known && of(question.known) === id);
      if (those.length === 0) return [];
      return [{ name, asked: those.length, mark: Math.round(mean(those.map(({ mark }) => mark ?? 0))) }];
    });
  return {
    event,
    ...(total !== undefined && { total }),
    marked: marked.length,
    skipped: questions.length - marked.length,
    notReached: event.asked.length - questions.length,
    used: event.used ?? event.asked.reduce((sum, { seconds }) => sum + seconds, 0),
    planned: event.minutes * 60,
    byTopic: rows(deck.topics, ({ topic }) => topic),
    byLevel: rows(
      LEVELS.map((level) => ({ id: level, name: level })),
      ({ level }) => level,
    ),
    questions,
    toRead: questions
      .filter((question): question is Report['toRead'][number] => question.known !== undefined)
      .filter(({ mark }) => mark === null || mark < GRADED_FROM[3])
      .sort((a, b) => (a.mark ?? 101) - (b.mark ?? 101)),
  };
}
