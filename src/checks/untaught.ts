import type { Corpus } from './corpus.ts';
import { skillsOf } from './skills.ts';
import { idOf } from './values.ts';

/** The questions that no skill of the lexicon leads to, in one line; no line where there are none. None of it is an error. */
export function reportUntaught(corpus: Corpus): string[] {
  const taught = new Set(skillsOf(corpus).flatMap(({ skill }) => skill.questions ?? []));
  const left = corpus.questions
    .map(({ frontmatter }) => idOf(frontmatter.value))
    .filter((id) => id !== undefined && !taught.has(id));
  if (left.length === 0) return [];
  return [`No skill of ${corpus.skills.file} leads to ${left.length} questions: ${left.join(', ')}.`];
}
