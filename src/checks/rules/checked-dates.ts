import { checkedOf } from '../checked.ts';
import type { Corpus } from '../corpus.ts';
import type { Finding } from '../finding.ts';
import { NEWEST_ISTIO, minorOf } from '../../domain/content/versions.ts';

/** Nothing was checked in the future, and nothing against a version that is not there yet. */
export function checkedDates(corpus: Corpus, today: string): Finding[] {
  return checkedOf(corpus).flatMap(({ file, istio, on, place }): Finding[] => {
    const say = (key: 'istio' | 'on', message: string): Finding => ({ file, ...place(key), message });
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
