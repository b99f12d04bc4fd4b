/** How skills hang together: what one cannot be had without, and what does the same work. */
import { areaOf } from './kinds.ts';
import type { Skill } from './lexicon.ts';

/** How near a skill is to one that is asked for. */
export type Relation =
  /** It is the one. */
  | 'same'
  /** Whoever has it has the one asked for: EKS, where Kubernetes is asked for. */
  | 'implies'
  /** It is what the one asked for is a part of: Istio, where AuthorizationPolicy is asked for. */
  | 'whole'
  /** It does the same work: Linkerd, where Istio is asked for. */
  | 'alike';

type Skills = ReadonlyMap<string, Skill>;

/** Everything that a skill implies, near and far. */
export function impliedBy(skills: Skills, id: string): ReadonlySet<string> {
  const all = new Set<string>();
  const open = [...(skills.get(id)?.implies ?? [])];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (all.has(next)) continue;
    all.add(next);
    open.push(...(skills.get(next)?.implies ?? []));
  }
  return all;
}

/** How a skill that somebody has relates to one that is asked for, if it does. */
export function relationOf(skills: Skills, had: string, asked: string): Relation | undefined {
  if (had === asked) return 'same';
  if (impliedBy(skills, had).has(asked)) return 'implies';
  const [mine, wanted] = [skills.get(had), skills.get(asked)];
  if (!mine || !wanted) return undefined;
  // Kubernetes is no whole of which Istio is a part, though Istio cannot be had without it: only within one area.
  if (areaOf(mine.kind) === areaOf(wanted.kind) && wanted.implies?.includes(had)) return 'whole';
  if (mine.group !== undefined && mine.group === wanted.group) return 'alike';
  return undefined;
}
