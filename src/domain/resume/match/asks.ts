/** Mentions of skills, gathered to what is asked for and how much it weighs. */
import type { Skill } from '../lexicon/lexicon.ts';
import { impliedBy } from '../lexicon/relations.ts';
import { LEVELS, type AskLevel } from './cues.ts';

/** One sentence that asks for a skill, or for one of several. */
export interface Mention {
  readonly skills: readonly string[];
  readonly level: AskLevel;
  readonly quote: string;
}

export interface Ask {
  /** Ids of skills; any one of them does. */
  readonly skills: readonly string[];
  /** The strongest that a sentence says. */
  readonly level: AskLevel;
  /** By level, and a little more where several sentences ask for it. */
  readonly weight: number;
  /** The sentences of the advertisement, each once. */
  readonly quotes: readonly string[];
}

/** Our choice: what is required weighs as much as three things that are nice to have. */
const WEIGHT: Readonly<Record<AskLevel, number>> = { required: 3, duties: 2, nice: 1 };
/** What a second and a third sentence add; more of them add nothing. */
const REPEATED = 0.25;
const MOST_REPEATED = 2;

export function asksOf(skills: ReadonlyMap<string, Skill>, mentions: readonly Mention[]): Ask[] {
  const asks = new Map<string, Mention[]>();
  for (const mention of mentions) {
    const key = [...mention.skills].sort().join();
    asks.set(key, [...(asks.get(key) ?? []), mention]);
  }
  const all = [...asks.values()].map(gathered);
  return all.filter((ask) => !isSaidElsewhere(skills, ask, all)).sort(inOrder);
}

function gathered(mentions: readonly Mention[]): Ask {
  const level = LEVELS.find((each) => mentions.some((mention) => mention.level === each)) ?? 'nice';
  const quotes = [...new Set(mentions.map(({ quote }) => quote))];
  const weight = WEIGHT[level] + REPEATED * Math.min(MOST_REPEATED, quotes.length - 1);
  return { skills: [...(mentions[0]?.skills ?? [])].sort(), level, weight, quotes };
}

/**
 * One of several is no ask of its own where one of them is asked for by itself; and "a service mesh such as Istio or Linkerd" asks for
 * one thing, not for a mesh beside.
 */
function isSaidElsewhere(skills: ReadonlyMap<string, Skill>, ask: Ask, all: readonly Ask[]): boolean {
  const rank = (level: AskLevel) => LEVELS.indexOf(level);
  if (ask.skills.length > 1) {
    return all.some(
      (other) =>
        other.skills.length === 1 && ask.skills.includes(other.skills[0] ?? '') && rank(other.level) <= rank(ask.level),
    );
  }
  const [id = ''] = ask.skills;
  return all.some(
    (other) =>
      other.skills.length > 1 &&
      ask.quotes.every((quote) => other.quotes.includes(quote)) &&
      other.skills.every((each) => impliedBy(skills, each).has(id)),
  );
}

const inOrder = (a: Ask, b: Ask) => b.weight - a.weight || (a.skills.join() < b.skills.join() ? -1 : 1);
