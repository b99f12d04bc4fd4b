import type { Back, Backs, Card, Deck, DeckQuestion } from '../deck.ts';
import { escapeHtml, htmlOf } from './html.ts';
import type { Field } from './note-type.ts';

/** A card as a note of Anki. */
export interface Note {
  /** The id of the card, which never changes. */
  readonly id: string;
  /** HTML. */
  readonly fields: Readonly<Record<Field, string>>;
  /** The full name of the deck that its card lies in. */
  readonly deck: string;
  /** Without blanks, levels joined by `::`. */
  readonly tags: readonly string[];
}

/** The deck that holds the others. */
export const MAIN_DECK = 'Meshready';
export const deckOfTopic = (name: string): string => `${MAIN_DECK}::${name}`;

/**
 * Every card as a note, in the order of the deck.
 *
 * @param site such as https://example.org, from which the addresses of pages count
 */
export function notesOf({ topics, questions, cards }: Deck, { backs }: Backs, site: string): Note[] {
  const names = new Map(topics.map(({ id, name }) => [id, name]));
  const byId = new Map(questions.map((question) => [question.id, question]));
  return cards.map((card) => {
    const question = byId.get(card.question);
    const topic = names.get(question?.topic ?? '');
    const back = backs[card.id];
    if (!question || topic === undefined || !back)
      throw new Error(`The card ${card.id} has no question, topic or back`);
    return {
      id: card.id,
      fields: fieldsOf(card, back, { topic, page: new URL(question.href, site).href }),
      deck: deckOfTopic(topic),
      tags: tagsOf(card, question),
    };
  });
}

function fieldsOf(
  { id, front }: Card,
  { answer, points }: Back,
  { topic, page }: { readonly topic: string; readonly page: string },
): Note['fields'] {
  return {
    Id: escapeHtml(id),
    Front: htmlOf(front),
    Back: answer.map(htmlOf).join('<br><br>'),
    Points: points.length === 0 ? '' : `<ul>${points.map((point) => `<li>${htmlOf(point)}</li>`).join('')}</ul>`,
    Page: escapeHtml(page),
    Topic: htmlOf([topic]),
  };
}

const tagsOf = ({ kind }: Card, { topic, level, exam }: DeckQuestion) => [
  `istio::topic::${topic}`,
  `istio::level::${level.toLowerCase()}`,
  `istio::exam::${exam}`,
  `istio::kind::${kind}`,
];
