/** `npm run check:content`: every rule over all content, and one line for each thing that is wrong. */
import { check } from './check.ts';
import { readCorpus } from './corpus.ts';
import { formatFindings } from './finding.ts';

const corpus = await readCorpus(process.cwd());
const findings = check(corpus, new Date().toISOString().slice(0, 10));
if (findings.length > 0) {
  console.error(formatFindings(findings));
  process.exitCode = 1;
} else {
  console.log(
    `Content is sound: ${corpus.questions.length} questions, ${corpus.references.length} references, ${corpus.scorecards.length} scorecards.`,
  );
}
