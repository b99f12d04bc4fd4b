/** What is practised: made by the build from the questions, read by the tools of Practice. */
import * as z from 'zod/mini';
import type { Competency, ExamDomain, Level } from '../content/vocabulary.ts';

/** A piece of a line: words, or words in a form. Links are not kept: a card must not lead away from itself. */
export type Piece = string | readonly [form: 'code' | 'strong' | 'em', text: string];
export type Line = readonly Piece[];

/** `answer`: the question itself, with the whole answer and its key points. `fact`: one thing to know of it, in a line or two. */
export type CardKind = 'answer' | 'fact';

/** What is asked. Its id never changes, whatever becomes of the wording: a question's own id, or `<question>/<fact>`. */
export interface Card {
  readonly id: string;
  readonly kind: CardKind;
  /** The id of the question that it belongs to. */
  readonly question: string;
  readonly front: Line;
}

/** What is to be known. */
export interface Back {
  /** Paragraphs to say aloud, or the one line of a fact. */
  readonly answer: readonly Line[];
  /** What the interviewer listens for; none for a fact. */
  readonly points: readonly Line[];
}

export interface DeckQuestion {
  readonly id: string;
  readonly question: string;
  /** Two to six words. */
  readonly short: string;
  /** The address of its page, with the base. */
  readonly href: string;
  readonly topic: string;
  readonly level: Level;
  readonly exam: ExamDomain;
  readonly competencies: readonly Competency[];
  /** To say the answer aloud. */
  readonly seconds: number;
}

/** `/practice/deck.json`. Cards stand in the order of topics and questions, each answer before its facts. */
export interface Deck {
  readonly version: 1;
  readonly topics: readonly { readonly id: string; readonly name: string }[];
  readonly questions: readonly DeckQuestion[];
  readonly cards: readonly Card[];
}

/** `/practice/backs.json`: by the id of a card. */
export interface Backs {
  readonly version: 1;
  readonly backs: Readonly<Record<string, Back>>;
}

const line = z.array(z.union([z.string(), z.tuple([z.enum(['code', 'strong', 'em']), z.string()])]));
const text = z.string();

const deckSchema = z.object({
  version: z.literal(1),
  topics: z.array(z.object({ id: text, name: text })),
  questions: z.array(
    z.object({
      id: text,
      question: text,
      short: text,
      href: text,
      topic: text,
      level: text,
      exam: text,
      competencies: z.array(text),
      seconds: z.number(),
    }),
  ),
  cards: z.array(z.object({ id: text, kind: z.enum(['answer', 'fact']), question: text, front: line })),
});

const backsSchema = z.object({
  version: z.literal(1),
  backs: z.looseObject({}),
});
const backSchema = z.object({ answer: z.array(line), points: z.array(line) });

/** @throws ZodError where it is not one of ours */
export const parseDeck = (raw: unknown): Deck => deckSchema.parse(raw) as Deck;
/** @throws ZodError where they are not ours */
export function parseBacks(raw: unknown): Backs {
  const { version, backs } = backsSchema.parse(raw);
  return {
    version,
    backs: Object.fromEntries(Object.entries(backs).map(([id, back]) => [id, backSchema.parse(back)])),
  };
}
