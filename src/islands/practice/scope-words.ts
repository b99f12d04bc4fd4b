import type { Deck } from '../../domain/practice/deck.ts';
import type { Scope } from '../../domain/practice/log/event.ts';
import { namesInScope } from '../../domain/practice/plan/scope.ts';

const listed = (names: readonly string[]) =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`;

/** What an interview is about, in a sentence. */
export function scopeWords(scope: Scope, deck: Deck): string {
  const { topics, exams } = namesInScope(scope, deck);
  const { levels, questions } = scope;
  const said = [
    listed(topics),
    listed(levels),
    listed(exams),
    questions.length > 0 ? `${questions.length} chosen questions` : '',
  ].filter(Boolean);
  return said.length === 0 ? 'everything' : said.join('; ');
}
