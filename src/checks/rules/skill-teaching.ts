import { isMeshKind, SKILL_KINDS } from '../../domain/resume/lexicon/kinds.ts';
import type { Corpus } from '../corpus.ts';
import type { Finding } from '../finding.ts';
import { skillsOf } from '../skills.ts';

/** What the site is about it also teaches: every skill of the mesh's kinds leads to a page of ours. */
export function skillTeaching(corpus: Corpus): Finding[] {
  return skillsOf(corpus).flatMap(({ skill, say }): Finding[] => {
    const { id, kind, questions = [], terms = [], references = [] } = skill;
    if (!isMeshKind(kind) || questions.length + terms.length + references.length > 0) return [];
    const message = `"${id}" is of the kind "${SKILL_KINDS[kind].name}", and nothing here teaches it: name a question, a term or a reference`;
    return [say(['id'], message)];
  });
}
