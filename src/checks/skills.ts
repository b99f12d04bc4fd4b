import type { Skill } from '../domain/resume/lexicon/lexicon.ts';
import { skillSchema } from '../domain/content/schemas.ts';
import type { Corpus } from './corpus.ts';
import type { Finding } from './finding.ts';
import { listOf } from './values.ts';

/** A skill as it stands in its file. */
export interface SkillEntry {
  readonly skill: Skill;
  /** A finding at a place of it. */
  readonly say: (path: readonly PropertyKey[], message: string) => Finding;
}

/** The skills whose shape is right; of the others the schema rule speaks. */
export function skillsOf({ skills: { file, yaml } }: Corpus): SkillEntry[] {
  return listOf(yaml.value).flatMap((value, i): SkillEntry[] => {
    const { data } = skillSchema.safeParse(value);
    if (!data) return [];
    return [{ skill: data, say: (path, message) => ({ file, ...yaml.place([i, ...path]), message }) }];
  });
}
