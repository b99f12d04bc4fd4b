/** All spellings of all skills, so that one pass over a text finds every one of them. */
import type { Skill } from './lexicon.ts';
import { spellingsOf } from './spellings.ts';
import { joint, plain, type Token } from './tokens.ts';

/** `plain` always counts; `near` and `not` are phrases that say what another word means. */
export type Mode = 'plain' | 'exact' | 'ambiguous' | 'near' | 'not';

export interface Entry {
  readonly skill: Skill;
  readonly mode: Mode;
  /** As the lexicon writes it. */
  readonly spelling: string;
}

interface Node {
  readonly next: Map<string, Node>;
  readonly entries: Entry[];
}

export interface Trie {
  readonly root: Node;
}

/** A spelling in a text, by the indices of its first and last word. */
export interface Found {
  readonly entry: Entry;
  readonly first: number;
  readonly last: number;
}

const node = (): Node => ({ next: new Map(), entries: [] });

export function trieOf(skills: readonly Skill[]): Trie {
  const root = node();
  for (const skill of skills) {
    for (const [mode, spelling] of spelled(skill)) add(root, { skill, mode, spelling });
  }
  return { root };
}

/** What a skill is found by, and what of it is only a phrase beside. */
export function spelled(skill: Skill): [Mode, string][] {
  const { name, aliases = [], exact = [], ambiguous = [], near = [], not = [] } = skill;
  const isGuarded = [...exact, ...ambiguous].some((each) => each.toLowerCase() === name.toLowerCase());
  const of = (mode: Mode, list: readonly string[]) => list.map((spelling): [Mode, string] => [mode, spelling]);
  return [
    ...of('plain', isGuarded ? aliases : [name, ...aliases]),
    ...of('exact', exact),
    ...of('ambiguous', ambiguous),
    ...of('near', near),
    ...of('not', not),
  ];
}

function add(root: Node, entry: Entry): void {
  for (const steps of spellingsOf(entry.spelling)) {
    let at = root;
    for (const [joint, word] of steps) {
      const key = joint + word;
      const next = at.next.get(key) ?? node();
      at.next.set(key, next);
      at = next;
    }
    if (!at.entries.some(({ skill, mode }) => skill === entry.skill && mode === entry.mode)) at.entries.push(entry);
  }
}

/** Everything that stands in a text, longer and shorter, each from left to right. */
export function walk(trie: Trie, tokens: readonly Token[], skipped: (index: number) => boolean): Found[] {
  const found: Found[] = [];
  tokens.forEach(({ word }, first) => {
    if (skipped(first)) return;
    // A dot before a name belongs to it only where the lexicon has it, as in .NET.
    let at = trie.root.next.get(word) ?? (word.startsWith('.') ? trie.root.next.get(word.slice(1)) : undefined);
    for (let last = first; at; last++) {
      for (const entry of at.entries) {
        if (entry.mode !== 'exact' || isExact(entry, tokens, first, last)) found.push({ entry, first, last });
      }
      const token = tokens[last + 1];
      const by = token && joint(token.gap);
      at = by === undefined || !token ? undefined : at.next.get(by + token.word);
    }
  });
  return found;
}

/** Whether it stands in the same letters, or in these and the s of a plural. */
function isExact({ spelling }: Entry, tokens: readonly Token[], first: number, last: number): boolean {
  const written = plain(
    tokens
      .slice(first, last + 1)
      .map(({ gap, raw }, i) => (i === 0 ? raw : gap + raw))
      .join(''),
  );
  return written === spelling || written === `${spelling}s`;
}
