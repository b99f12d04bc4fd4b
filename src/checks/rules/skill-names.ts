import type { Corpus } from '../corpus.ts';
import type { Finding } from '../finding.ts';
import { skillsOf } from '../skills.ts';
import { suggest } from '../suggest.ts';
import { idOf, listOf, textOf } from '../values.ts';

/** Every skill, question, term and reference that a skill names exists; a group has more than one skill. */
export function skillNames(corpus: Corpus): Finding[] {
  const skills = skillsOf(corpus);
  // A skill of a wrong shape is still one that others may name.
  const written = listOf(corpus.skills.yaml.value);
  const ids = (values: readonly unknown[]) => values.map(idOf).filter((id) => id !== undefined);
  const known = {
    implies: { ids: ids(written), kind: 'the id of a skill' },
    questions: { ids: ids(corpus.questions.map(({ frontmatter }) => frontmatter.value)), kind: 'the id of a question' },
    terms: { ids: ids(listOf(corpus.terms.yaml.value)), kind: 'the id of a term' },
    references: { ids: corpus.references.map(({ name }) => name), kind: 'in the reference library' },
  };
  return skills.flatMap(({ skill, say }) => [
    ...(Object.keys(known) as (keyof typeof known)[]).flatMap((key) =>
      (skill[key] ?? []).flatMap((id, i): Finding[] => {
        if (id === skill.id && key === 'implies')
          return [say([key, i], 'implies names the skill itself: leave it out')];
        if (known[key].ids.includes(id)) return [];
        return [say([key, i], `"${id}" is not ${known[key].kind}: ${suggest(id, known[key].ids, 'name one that is')}`)];
      }),
    ),
    ...(skill.group !== undefined && written.filter((other) => textOf(other, 'group') === skill.group).length === 1
      ? [say(['group'], `no other skill is of the group "${skill.group}": give it to another, or leave the key out`)]
      : []),
  ]);
}
