/** Which cards a session is about, and how an address says so: `#deck=topic:security`, `#deck=questions:istiod,hbone&cram`. */
import { EXAM_DOMAIN_IDS, LEVELS, type ExamDomain, type Level } from '../../content/vocabulary.ts';
import type { Deck, DeckQuestion } from '../deck.ts';

export type Selection =
  | { readonly kind: 'all' | 'starred' | 'weak' | 'due' }
  | { readonly kind: 'topic'; readonly id: string }
  | { readonly kind: 'level'; readonly level: Level }
  | { readonly kind: 'exam'; readonly exam: ExamDomain }
  | { readonly kind: 'questions'; readonly ids: readonly string[] };

export const ALL: Selection = { kind: 'all' };

export function writeSelection(selection: Selection): string {
  switch (selection.kind) {
    case 'topic':
      return `topic:${selection.id}`;
    case 'level':
      return `level:${selection.level}`;
    case 'exam':
      return `exam:${selection.exam}`;
    case 'questions':
      return `questions:${selection.ids.join(',')}`;
    default:
      return selection.kind;
  }
}

/** @returns undefined where the text names no selection, or one of nothing that this deck has */
export function parseSelection(text: string, deck: Deck): Selection | undefined {
  const [kind, rest = ''] = text.split(/:(.*)/s);
  switch (kind) {
    case 'all':
    case 'starred':
    case 'weak':
    case 'due':
      return { kind };
    case 'topic':
      return deck.topics.some(({ id }) => id === rest) ? { kind, id: rest } : undefined;
    case 'level': {
      const level = LEVELS.find((each) => each === rest);
      return level && { kind, level };
    }
    case 'exam': {
      const exam = EXAM_DOMAIN_IDS.find((each) => each === rest);
      return exam && { kind, exam };
    }
    case 'questions': {
      const asked = new Set(rest.split(','));
      const ids = deck.questions.filter(({ id }) => asked.has(id)).map(({ id }) => id);
      return ids.length > 0 ? { kind, ids } : undefined;
    }
    default:
      return undefined;
  }
}

/** What a question has to be for its cards to belong to it; the marks and memory of a card are looked at elsewhere. */
export function holdsQuestion(selection: Selection): (question: DeckQuestion) => boolean {
  switch (selection.kind) {
    case 'topic':
      return ({ topic }) => topic === selection.id;
    case 'level':
      return ({ level }) => level === selection.level;
    case 'exam':
      return ({ exam }) => exam === selection.exam;
    case 'questions': {
      const ids = new Set(selection.ids);
      return ({ id }) => ids.has(id);
    }
    default:
      return () => true;
  }
}
