import { proseOf, splitSections, walk } from '../../domain/content/markdown.ts';
import { parseMeta } from '../../domain/content/examples.ts';
import type { Corpus, QuestionFile } from '../corpus.ts';
import { factsOf } from '../facts.ts';
import type { Finding } from '../finding.ts';
import { retiredPhrases, type RetiredUse } from '../retired.ts';
import { templatesOf } from '../templates.ts';
import { fieldOf, listOf, textOf } from '../values.ts';

/**
 * A retired name stands only where it is marked as one: under "Common mistakes", in the terms, among the aliases that a search
 * finds, and in a note on a source that retired it. Everywhere else the page says what is there now.
 */
export function retiredTerms(corpus: Corpus): Finding[] {
  const usesIn = retiredPhrases(corpus.terms);
  return [
    ...corpus.questions.flatMap((question) => [...inFrontmatter(question, usesIn), ...inBody(question, usesIn)]),
    ...templatesOf(corpus).flatMap(({ template, say }) =>
      [...stringsIn(template, [])].flatMap(([path, text]) => usesIn(text).map(({ message }) => say(path, message))),
    ),
  ];
}

type UsesIn = (text: string) => RetiredUse[];

function inFrontmatter(question: QuestionFile, usesIn: UsesIn): Finding[] {
  const { file, frontmatter } = question;
  const { value } = frontmatter;
  const texts: [path: PropertyKey[], text: string | undefined][] = [
    [['question'], textOf(value, 'question')],
    [['short'], textOf(value, 'short')],
    ...listOf(fieldOf(value, 'references')).map((reference, i): [PropertyKey[], string | undefined] => [
      ['references', i, 'backs'],
      textOf(reference, 'backs'),
    ]),
    ...factsOf(question).flatMap(({ front, back }, i): [PropertyKey[], string][] => [
      [['facts', i, 'front'], front],
      [['facts', i, 'back'], back],
    ]),
  ];
  return texts.flatMap(([path, text = '']) =>
    usesIn(text).map(({ message }) => ({ file, ...frontmatter.place(path), message })),
  );
}

function inBody({ file, body }: QuestionFile, usesIn: UsesIn): Finding[] {
  if (!body) return [];
  return splitSections(body)
    .filter(({ title }) => title !== 'Common mistakes')
    .flatMap(({ content }) => content.flatMap((node) => [...walk(node)]))
    .flatMap((node) => {
      const line = node.position?.start.line ?? 1;
      const at = (text: string, first: number) =>
        usesIn(text).map(({ message, line: offset }): Finding => ({ file, line: first + offset, message }));
      // What is meant to be refused may well be what is gone.
      if (node.type === 'code') return parseMeta(node.meta ?? '').invalid ? [] : at(node.value, line + 1);
      return node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell'
        ? at(proseOf(node), line)
        : [];
    });
}

/** Every text inside a value, with the way to it. */
function* stringsIn(
  value: unknown,
  path: readonly PropertyKey[],
): Generator<[path: readonly PropertyKey[], text: string]> {
  if (typeof value === 'string') yield [path, value];
  else if (Array.isArray(value)) for (const [i, item] of value.entries()) yield* stringsIn(item, [...path, i]);
  else if (value !== null && typeof value === 'object') {
    for (const [key, item] of Object.entries(value)) yield* stringsIn(item, [...path, key]);
  }
}
