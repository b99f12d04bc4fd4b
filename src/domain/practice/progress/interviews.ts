/** Mock interviews, one after the other. */
import type { Day } from '../calendar.ts';
import type { Deck } from '../deck.ts';
import type { EventId, InterviewEvent } from '../log/event.ts';

export interface InterviewMark {
  readonly id: EventId;
  readonly day: Day;
  readonly minutes: number;
  /** Questions that were marked, and all that were drawn. */
  readonly marked: number;
  readonly asked: number;
  /** The mean of its marks, 0 to 100; undefined: none was marked. */
  readonly mark: number | undefined;
}

export interface TopicMark {
  readonly topic: string;
  readonly name: string;
  /** The mean, 0 to 100, of so many questions. */
  readonly mark: number;
  readonly questions: number;
}

const mean = (numbers: readonly number[]) =>
  numbers.length === 0 ? undefined : numbers.reduce((sum, n) => sum + n, 0) / numbers.length;

/** In the order of time. */
export const interviewMarks = (interviews: readonly InterviewEvent[]): readonly InterviewMark[] =>
  interviews.map(({ id, day, minutes, asked }) => {
    const marks = asked.flatMap(({ mark }) => mark ?? []);
    return { id, day, minutes, marked: marks.length, asked: asked.length, mark: mean(marks) };
  });

/** The topics that were asked about, the weakest first. */
export function topicMarks(interviews: readonly InterviewEvent[], deck: Deck): readonly TopicMark[] {
  const topicOf = new Map(deck.questions.map(({ id, topic }) => [id, topic]));
  const marks = new Map<string, number[]>();
  for (const { question, mark } of interviews.flatMap(({ asked }) => asked)) {
    const topic = topicOf.get(question);
    if (topic === undefined || mark === null) continue;
    marks.set(topic, [...(marks.get(topic) ?? []), mark]);
  }
  return deck.topics
    .flatMap(({ id, name }): TopicMark[] => {
      const those = marks.get(id) ?? [];
      const mark = mean(those);
      return mark === undefined ? [] : [{ topic: id, name, mark, questions: those.length }];
    })
    .sort((a, b) => a.mark - b.mark);
}
