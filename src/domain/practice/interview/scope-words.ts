import { EXAM_DOMAINS, type ExamDomain } from '../../content/vocabulary.ts';
import type { Deck } from '../deck.ts';
import type { Scope } from '../log/event.ts';

/** What an interview was about: "Ambient, Security; Advanced". */
export function scopeWords({ topics, levels, exams, questions }: Scope, deck: Deck): string {
  const names = topics.map((topic) => deck.topics.find(({ id }) => id === topic)?.name ?? topic);
  const domains = exams.map((exam) => (exam in EXAM_DOMAINS ? EXAM_DOMAINS[exam as ExamDomain].name : exam));
  const parts = [names, domains, levels, questions.length > 0 ? [`${questions.length} questions chosen`] : []];
  return (
    parts
      .filter(({ length }) => length > 0)
      .map((part) => part.join(', '))
      .join('; ') || 'Everything'
  );
}
