import type { Deck } from '../deck.ts';
import type { Scope } from '../log/event.ts';
import { namesInScope } from '../plan/scope.ts';

/** What an interview was about: "Ambient, Security; Advanced". */
export function scopeWords(scope: Scope, deck: Deck): string {
  const { topics, exams } = namesInScope(scope, deck);
  const { levels, questions } = scope;
  const parts = [topics, exams, levels, questions.length > 0 ? [`${questions.length} questions chosen`] : []];
  return (
    parts
      .filter(({ length }) => length > 0)
      .map((part) => part.join(', '))
      .join('; ') || 'Everything'
  );
}
