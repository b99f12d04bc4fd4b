import type { Corpus } from '../corpus.ts';
import type { Finding } from '../finding.ts';
import { fieldOf, textOf } from '../values.ts';

/** Nothing was checked in the future. */
export function checkedDates(corpus: Corpus, today: string): Finding[] {
  const files = [
    ...corpus.questions.map(({ file, frontmatter }) => ({ file, yaml: frontmatter })),
    ...corpus.references,
    ...corpus.scorecards,
  ];
  return files.flatMap(({ file, yaml }): Finding[] => {
    const on = textOf(fieldOf(yaml.value, 'checked'), 'on');
    if (on === undefined || Number.isNaN(Date.parse(on)) || on <= today) return [];
    return [
      {
        file,
        ...yaml.place(['checked', 'on']),
        message: `checked.on is ${on}, after today (${today}): write the day it was really checked`,
      },
    ];
  });
}
