import { checkedOf } from './checked.ts';
import type { Corpus } from './corpus.ts';
import { formatFindings, type Finding } from './finding.ts';
import { NEWEST_ISTIO, minorOf } from '../domain/content/versions.ts';

/** After how many days something is worth another look, even if no release came. Two releases of Istio lie that far apart. */
const DAYS = 180;

/** What was compared with an Istio that is no longer the newest, or so long ago that it may be wrong by now. None of it is an error. */
export function outdated(corpus: Corpus, today: string): Finding[] {
  return checkedOf(corpus).flatMap(({ file, istio, on, place }): Finding[] => {
    const days = (Date.parse(today) - Date.parse(on ?? '')) / 86_400_000;
    const old = [
      ...(istio !== undefined && minorOf(istio) < minorOf(NEWEST_ISTIO) ? [`with Istio ${istio}`] : []),
      ...(days > DAYS ? [`${days} days ago`] : []),
    ];
    if (old.length === 0) return [];
    return [{ file, ...place(), message: `was compared with its sources ${old.join(' and ')}` }];
  });
}

/** The report as text: a line for each file, and a line that counts them. */
export function reportOutdated(corpus: Corpus, today: string): string {
  const findings = outdated(corpus, today);
  const count = findings.length === 1 ? '1 file is' : `${findings.length} files are`;
  return [
    ...(findings.length > 0 ? [formatFindings(findings)] : []),
    `${count} due for another look: the newest Istio is ${NEWEST_ISTIO}, and nothing should be older than ${DAYS} days.`,
  ].join('\n');
}
