import { EXAM_DOMAINS, type ExamDomain } from '../../domain/content/vocabulary.ts';
import type { Deck } from '../../domain/practice/deck.ts';
import type { Scope } from '../../domain/practice/log/event.ts';

const listed = (names: readonly string[]) =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`;

const domainName = (id: string) => (id in EXAM_DOMAINS ? EXAM_DOMAINS[id as ExamDomain].name : id);

/** What an interview is about, in a sentence. */
export function scopeWords({ topics, levels, exams, questions }: Scope, deck: Deck): string {
  const said = [
    listed(topics.map((topic) => deck.topics.find(({ id }) => id === topic)?.name ?? topic)),
    listed(levels),
    listed(exams.map(domainName)),
    questions.length > 0 ? `${questions.length} chosen questions` : '',
  ].filter(Boolean);
  return said.length === 0 ? 'everything' : said.join('; ');
}
