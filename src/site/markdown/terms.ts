import { readFileSync } from 'node:fs';
import type { ElementContent, Nodes, Text } from 'hast';
import type { HastNode, HastPluginEntry } from 'satteri';
import { parse } from 'yaml';
import { z } from 'zod';
import { termSchema } from '../../domain/content/schemas.ts';

/** A term of `/terms/` and the words that mean it in a text. */
export interface LinkedTerm {
  readonly id: string;
  readonly uses: readonly string[];
}

/** Where a link would stand in another link, in a heading or in what a reader copies. */
const NOT_IN: ReadonlySet<string> = new Set(['a', 'h1', 'h2', 'h3', 'h4', 'pre', 'table']);

/** The terms that have such words. @param file such as `src/content/terms.yaml` */
export function readLinkedTerms(file: string): LinkedTerm[] {
  const terms = z.array(termSchema.pick({ id: true, uses: true }).loose()).parse(parse(readFileSync(file, 'utf8')));
  return terms.flatMap(({ id, uses }) => (uses ? [{ id, uses }] : []));
}

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');

/** Finds any of the words, whole, in the singular or plural, whether or not they begin a sentence. */
function finder(terms: readonly LinkedTerm[]) {
  const ids = new Map(terms.flatMap(({ id, uses }) => uses.map((use) => [use.toLowerCase(), id] as const)));
  const longestFirst = [...ids.keys()].sort((a, b) => b.length - a.length);
  const words = new RegExp(
    `(?<![\\p{L}\\p{N}_./-])(${longestFirst.map(escaped).join('|')})s?(?![\\p{L}\\p{N}_/-]|\\.[\\p{L}\\p{N}])`,
    'giu',
  );
  return { words, idOf: (word: string) => ids.get(word.toLowerCase()) };
}

/** The names of the elements that a node stands in, from the inside. */
function* above(node: Readonly<HastNode>, parentOf: (node: Readonly<HastNode>) => Readonly<Nodes> | undefined) {
  for (let parent = parentOf(node); parent !== undefined && 'tagName' in parent; parent = parentOf(parent)) {
    yield parent.tagName;
  }
}

/**
 * Links the first use of each term on a page to its entry, and no later one: a reader who does not know the word meets the
 * way to it where the word is met.
 */
export function terms(linked: readonly LinkedTerm[]): HastPluginEntry {
  const { words, idOf } = finder(linked);
  return () => {
    const seen = new Set<string>();
    return {
      name: 'terms',
      text(node, context) {
        const found = [...node.value.matchAll(words)].filter(({ 1: word = '' }) => !seen.has(idOf(word) ?? ''));
        // Most texts name no term, and where a text stands is much dearer to ask than what it says.
        if (found.length === 0) return;
        const inside = [...above(node, (child) => context.parent(child))];
        if (inside.some((name) => NOT_IN.has(name))) return;
        const isCode = inside.includes('code');
        const parts: ElementContent[] = [];
        let end = 0;
        for (const { 0: use, 1: word = '', index } of found) {
          const id = idOf(word);
          // Of a longer piece of code, a part is another thing.
          if (id === undefined || seen.has(id) || (isCode && use !== node.value)) continue;
          seen.add(id);
          parts.push(text(node.value.slice(end, index)), {
            type: 'element',
            tagName: 'a',
            properties: { href: `/terms/#${id}`, class: 'to-term' },
            children: [text(use)],
          });
          end = index + use.length;
        }
        if (parts.length > 0) context.replaceNode(node, [...parts, text(node.value.slice(end))]);
      },
    };
  };
}

const text = (value: string): Text => ({ type: 'text', value });
