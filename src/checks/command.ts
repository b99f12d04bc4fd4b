import path from 'node:path';
import { check } from './check.ts';
import { filesOf, readCorpus } from './corpus.ts';
import { concerning, formatFindings } from './finding.ts';
import { reportOutdated } from './outdated.ts';
import { reportUntaught } from './untaught.ts';
import { suggest } from './suggest.ts';

/** What a command says, and whether all is well. */
export interface Outcome {
  readonly text: string;
  readonly ok: boolean;
}

/**
 * `npm run check:content`: every rule over all content, and one line for each thing that is wrong.
 *
 * @param root the project's root, from which the files in `args` are named
 * @param args files, to be told only of these (rules that compare pages still see all); or `--report`, to list what is due for another look
 */
export function checkContent(root: string, args: readonly string[], today: string): Outcome {
  const option = args.find((arg) => arg.startsWith('-') && arg !== '--report');
  if (option !== undefined) return { text: `${option} is no option: there is --report`, ok: false };
  const corpus = readCorpus(root);
  if (args.includes('--report')) {
    return { text: [reportOutdated(corpus, today), ...reportUntaught(corpus)].join('\n'), ok: true };
  }
  const known = filesOf(corpus);
  const files = args.map((file) => path.relative(root, path.resolve(root, file)).split(path.sep).join('/'));
  const unknown = files.filter((file) => !known.includes(file));
  if (unknown.length > 0) {
    const lines = unknown.map((file) => `${file}  is no file of the content: ${suggest(file, known, 'name one')}`);
    return { text: lines.join('\n'), ok: false };
  }
  const findings = check(corpus, today, files.length > 0 ? files : undefined);
  const isElsewhere = findings.length > 0 && concerning(findings, files).length === 0;
  if (files.length > 0 && isElsewhere) {
    return {
      text: `Nothing could be compared before these files can be read:\n${formatFindings(findings)}`,
      ok: false,
    };
  }
  if (findings.length > 0) return { text: formatFindings(findings), ok: false };
  if (files.length > 0) return { text: `Sound: ${files.join(', ')}.`, ok: true };
  const { questions, references, scorecards } = corpus;
  return {
    text: `Content is sound: ${questions.length} questions, ${references.length} references, ${scorecards.length} scorecards.`,
    ok: true,
  };
}
