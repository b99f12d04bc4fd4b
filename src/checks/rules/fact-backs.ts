import type { Nodes } from 'mdast';
import { proseOf, walk } from '../../domain/content/markdown.ts';
import type { Corpus, QuestionFile } from '../corpus.ts';
import { factsOf, sidesOf } from '../facts.ts';
import type { Finding } from '../finding.ts';
import { phrasePattern } from '../phrase.ts';

/** A number as it is written, with what joins its parts and the letters before it: 15008, 1.24, 10,000, 8/10, L4. */
const NUMBER = /[a-z]*\d+(?:[.,:/]\d+)*/gi;

/** What a card teaches, its page says: every code span and every number of a fact's back stands in the page's body. */
export function factBacks(corpus: Corpus): Finding[] {
  return corpus.questions.flatMap((question) => {
    const facts = factsOf(question);
    if (facts.length === 0 || !question.body) return [];
    const page = textOfPage(question);
    return facts.flatMap((fact) =>
      sidesOf(fact)
        .filter(({ side }) => side === 'back')
        .flatMap(({ tree, place }) =>
          taught(tree)
            .filter(({ pattern }) => !pattern.test(page))
            .map(({ said }): Finding => ({
              file: question.file,
              ...place(),
              message: `teaches ${said}, which the page does not say: write it in the text of the page, or say on the card what the page says`,
            })),
        ),
    );
  });
}

interface Taught {
  /** As the message says it. */
  readonly said: string;
  readonly pattern: RegExp;
}

function taught(tree: Nodes): Taught[] {
  return [...walk(tree)].flatMap((node): Taught[] => {
    if (node.type === 'inlineCode')
      return [{ said: `\`${node.value}\``, pattern: whole(node.value, String.raw`[\w-]`) }];
    if (node.type !== 'text') return [];
    return [...node.value.matchAll(NUMBER)].map(([number]) => ({
      said: number,
      pattern: new RegExp(String.raw`(?<!\w|\d[.,])${phrasePattern(number)}(?!\d|[.,]\d)`),
    }));
  });
}

/** A text that is not part of a longer one; where it begins or ends with a sign, nothing can go on there. */
function whole(text: string, more: string): RegExp {
  const before = /^\w/.test(text) ? `(?<!${more})` : '';
  const after = /\w$/.test(text) ? `(?!${more})` : '';
  return new RegExp(`${before}${phrasePattern(text)}${after}`);
}

/** Everything that the body shows: prose, code, tables. */
function textOfPage({ body }: QuestionFile): string {
  if (!body) return '';
  return [...walk(body)]
    .flatMap((node) => {
      if (node.type === 'code') return [node.value];
      return node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell' ? [proseOf(node)] : [];
    })
    .join('\n');
}
