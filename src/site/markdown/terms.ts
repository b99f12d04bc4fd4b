import { readFileSync } from 'node:fs';
import type { ElementContent, Nodes, Parents, Text } from 'hast';
import type { HastPluginEntry, HastVisitorContext } from 'satteri';
import { load } from 'js-yaml';
import { z } from 'zod';
import { termSchema } from '../../domain/content/schemas.ts';

/** A term of `/terms/` and the words that mean it in a text. */
export interface LinkedTerm {
  readonly id: string;
  readonly uses: readonly string[];
}

/** Where a link would stand in another link, in a heading or in what a reader copies. */
const NOT_IN: ReadonlySet<string> = new Set(['a', 'h1', 'h2', 'h3', 'h4', 'pre', 'table']);

/** Where prose stands. */
const BLOCKS = ['p', 'li'];

/** The terms that have such words. @param file such as `src/content/terms.yaml` */
export function readLinkedTerms(file: string): LinkedTerm[] {
  const terms = z.array(termSchema.pick({ id: true, uses: true }).loose()).parse(load(readFileSync(file, 'utf8')));
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

/** The texts that stand in a block itself, not in a block inside of it, and whether each is code. */
function* textsIn(parent: Readonly<Parents>, isCode = false): Generator<[text: Text, isCode: boolean]> {
  for (const child of parent.children as Nodes[]) {
    if (child.type === 'text') yield [child, isCode];
    else if ('children' in child) {
      const name = 'tagName' in child ? child.tagName : '';
      if (!NOT_IN.has(name) && !BLOCKS.includes(name)) yield* textsIn(child, isCode || name === 'code');
    }
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
    const link = (node: Text, isCode: boolean, context: HastVisitorContext) => {
      const parts: ElementContent[] = [];
      let end = 0;
      for (const { 0: found, 1: word = '', index } of node.value.matchAll(words)) {
        const id = idOf(word);
        // Of a longer piece of code, a part is another thing.
        if (id === undefined || seen.has(id) || (isCode && found !== node.value)) continue;
        seen.add(id);
        parts.push(text(node.value.slice(end, index)), {
          type: 'element',
          tagName: 'a',
          properties: { href: `/terms/#${id}`, class: 'to-term' },
          children: [text(found)],
        });
        end = index + found.length;
      }
      if (parts.length > 0) context.replaceNode(node, [...parts, text(node.value.slice(end))]);
    };
    return {
      name: 'terms',
      // Of a page with code, one text in ten is prose, and each that is looked at costs: so blocks of prose are asked for.
      element: {
        filter: BLOCKS,
        visit(block, context) {
          for (const [node, isCode] of textsIn(block)) link(node, isCode, context);
        },
      },
    };
  };
}

const text = (value: string): Text => ({ type: 'text', value });
