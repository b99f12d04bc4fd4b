import type { Corpus } from '../corpus.ts';
import type { Finding } from '../finding.ts';
import { NEWEST_ISTIO, minorOf } from '../../domain/content/versions.ts';
import { fieldOf, textOf } from '../values.ts';

/** Nothing was checked in the future, and nothing against a version that is not there yet. */
export function checkedDates(corpus: Corpus, today: string): Finding[] {
  const files = [
    ...corpus.questions.map(({ file, frontmatter }) => ({ file, yaml: frontmatter })),
    ...corpus.references,
    ...corpus.scorecards,
  ];
  return files.flatMap(({ file, yaml }): Finding[] => {
    const checked = fieldOf(yaml.value, 'checked');
    const on = textOf(checked, 'on');
    const istio = textOf(checked, 'istio');
    const say = (key: string, message: string): Finding => ({ file, ...yaml.place(['checked', key]), message });
    const findings: Finding[] = [];
    if (on !== undefined && !Number.isNaN(Date.parse(on)) && on > today) {
      findings.push(say('on', `checked.on is ${on}, after today (${today}): write the day it was really checked`));
    }
    if (istio !== undefined && minorOf(istio) > minorOf(NEWEST_ISTIO)) {
      findings.push(
        say(
          'istio',
          `checked.istio is ${istio}, but the newest release is ${NEWEST_ISTIO}: write what it was compared with, or set NEWEST_ISTIO`,
        ),
      );
    }
    return findings;
  });
}
