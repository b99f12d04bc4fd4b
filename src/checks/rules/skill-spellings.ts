import { keysOf } from '../../domain/resume/lexicon/spellings.ts';
import type { Corpus } from '../corpus.ts';
import type { Finding } from '../finding.ts';
import { skillsOf, type SkillEntry } from '../skills.ts';

const LISTS = ['aliases', 'exact', 'ambiguous'] as const;

/** No two skills share an id, or a spelling by which they would both be found. */
export function skillSpellings(corpus: Corpus): Finding[] {
  const known = new Map<string, SkillEntry>();
  const owners = new Map<string, string>();
  return skillsOf(corpus).flatMap((entry): Finding[] => {
    const { skill, say } = entry;
    const owner = known.get(skill.id);
    if (owner) {
      const where = `${corpus.skills.file}:${owner.say(['id'], '').line ?? 1}`;
      return [say(['id'], `id "${skill.id}" is already the id of the skill at ${where}: choose another`)];
    }
    known.set(skill.id, entry);
    const guarded = [...(skill.exact ?? []), ...(skill.ambiguous ?? [])];
    const spellings = [
      ...(guarded.includes(skill.name) ? [] : [{ spelling: skill.name, path: ['name'] }]),
      ...LISTS.flatMap((list) => (skill[list] ?? []).map((spelling, i) => ({ spelling, path: [list, i] }))),
    ];
    return spellings.flatMap(({ spelling, path }): Finding[] => {
      // NAT and NATS are two things, and each is found only as it is written.
      const keys = path[0] === 'exact' ? [`=${spelling}`] : keysOf(spelling);
      const owner = keys.map((key) => owners.get(key)).find((id) => id !== undefined && id !== skill.id);
      if (owner !== undefined) return [say(path, `"${spelling}" already finds "${owner}": leave it to one of the two`)];
      for (const key of keys) owners.set(key, skill.id);
      return [];
    });
  });
}
