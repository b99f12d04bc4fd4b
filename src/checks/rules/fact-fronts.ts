import { wordsOf } from '../../domain/content/sentences.ts';
import type { Corpus } from '../corpus.ts';
import { allFacts } from '../facts.ts';
import { excerpt, type Finding } from '../finding.ts';
import { textOf } from '../values.ts';
import type { Place } from '../yaml.ts';

/** A fact asks, and nothing else in the bank asks the same: two cards with one front have two answers to it. */
export function factFronts(corpus: Corpus): Finding[] {
  const asked = new Map<string, { readonly file: string; readonly place: () => Place }>();
  for (const { file, frontmatter } of corpus.questions) {
    const key = wordsOf(textOf(frontmatter.value, 'question') ?? '').join(' ');
    if (key && !asked.has(key)) asked.set(key, { file, place: () => frontmatter.place(['question']) });
  }
  return allFacts(corpus).flatMap((fact): Finding[] => {
    const { file } = fact.of;
    const place = () => fact.place('front');
    const front = fact.front.trim();
    if (front === '') return [];
    const say = (message: string, also: readonly string[] = []): Finding => ({ file, ...place(), message, also });
    const findings = front.endsWith('?') ? [] : [say('a front asks for one thing: end it with a question mark')];
    const key = wordsOf(front).join(' ');
    const owner = asked.get(key);
    if (owner === undefined) asked.set(key, { file, place });
    else
      findings.push(
        say(
          `"${excerpt(front)}" is already asked at ${owner.file}:${owner.place().line}: ask for what only this page says`,
          [owner.file],
        ),
      );
    return findings;
  });
}
