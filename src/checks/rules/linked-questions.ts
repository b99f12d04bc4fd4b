import type { Corpus } from '../corpus.ts';
import type { Finding } from '../finding.ts';
import { linkedQuestions } from '../links.ts';

/** How many other questions a page leads to, at least, by `related`, follow-ups and links in its text together. */
const LINKS = 2;

/** Every question leads on to two others, and another leads to it. */
export function linkedQuestionsBothWays(corpus: Corpus): Finding[] {
  const linked = linkedQuestions(corpus);
  const reached = new Set([...linked.values()].flatMap((targets) => [...targets]));
  return [...linked].flatMap(([question, targets]): Finding[] => {
    const { file, frontmatter } = question;
    const findings: Finding[] = [];
    if (targets.size < LINKS) {
      findings.push({
        file,
        ...frontmatter.place(['related']),
        message: `leads to ${targets.size === 0 ? 'no other question' : 'one other question only'}: name ${LINKS} or more under related`,
      });
    }
    if (!reached.has(question)) {
      findings.push({
        file,
        message: 'is linked from no other question: name it under related, or link it, on a page that leads to it',
      });
    }
    return findings;
  });
}
