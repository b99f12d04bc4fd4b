import type { Root } from 'mdast';
import { markdownToMdast } from 'satteri';
import type { Back, Backs, Card, Deck, Line } from '../domain/practice/deck.ts';
import { cardOfFact } from '../domain/practice/card-ids.ts';
import { linesOf } from '../domain/practice/lines.ts';
import { once } from './once.ts';
import { href } from './paths.ts';
import { getTopics, type Question } from './questions.ts';

const SMART = { features: { smartPunctuation: true } };

const lines = (markdown: string): Line[] => linesOf(markdownToMdast(markdown, SMART) as Root);
const oneLine = (markdown: string): Line => lines(markdown)[0] ?? [];

/** What is practised, in the order of topics and questions, and what is to be known of it. */
export const getPractice = once(async (): Promise<{ readonly deck: Deck; readonly backs: Backs }> => {
  const topics = await getTopics();
  const made = topics.flatMap(({ questions }) => questions.flatMap(cardsOf));
  return {
    deck: {
      version: 1,
      topics: topics.map(({ id, name }) => ({ id, name })),
      questions: topics.flatMap(({ questions }) =>
        questions.map(({ id, question, short, url, topicId, level, exam, competencies, seconds }) => ({
          id,
          question,
          short,
          href: href(url),
          topic: topicId,
          level,
          exam,
          competencies,
          seconds,
        })),
      ),
      cards: made.map(([card]) => card),
    },
    backs: { version: 1, backs: Object.fromEntries(made.map(([{ id }, back]) => [id, back])) },
  };
});

/** The card of a question, then those of its facts. */
function cardsOf({ id, question, said, facts }: Question): [Card, Back][] {
  return [
    [
      { id, kind: 'answer', question: id, front: oneLine(question) },
      { answer: lines(said.answer), points: lines(said.points) },
    ],
    ...facts.map((fact): [Card, Back] => [
      { id: cardOfFact(id, fact.id), kind: 'fact', question: id, front: oneLine(fact.front) },
      { answer: [oneLine(fact.back)], points: [] },
    ]),
  ];
}
