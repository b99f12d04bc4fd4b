import type { Outcome } from '../command.ts';
import { readCorpus } from '../corpus.ts';
import { formatFindings, type Finding } from '../finding.ts';
import { outwardAddresses } from './addresses.ts';
import { verify, type Options } from './verify.ts';

/**
 * `npm run check:links`: asks the network for every address outside the site. Addresses that are gone or have moved are findings;
 * what could not be asked for is counted and never a failure, so that the command can run anywhere.
 *
 * @param root the project's root
 */
export async function checkLinks(root: string, options: Options): Promise<Outcome> {
  const addresses = outwardAddresses(readCorpus(root));
  const verdicts = await verify(
    addresses.map(({ url }) => url),
    options,
  );
  const findings = addresses.flatMap(({ url, ...place }): Finding[] => {
    const verdict = verdicts.get(url);
    if (verdict?.is === 'dead') {
      return [
        {
          ...place,
          message: `${url} is gone (status ${verdict.status}): find where its content went, or cite another`,
        },
      ];
    }
    return verdict?.is === 'moved' ? [{ ...place, message: `${url} is an alias: write ${verdict.to}` }] : [];
  });
  const reasons = [...verdicts].flatMap(([url, verdict]) =>
    verdict.is === 'unknown' ? [{ url, why: verdict.why }] : [],
  );
  const verified = verdicts.size - reasons.length;
  if (verified === 0 && verdicts.size > 0) {
    return { text: `Not verified: none of the ${verdicts.size} addresses could be reached from here.`, ok: true };
  }
  const lines = [
    ...(findings.length > 0 ? [formatFindings(findings)] : []),
    ...reasons.map(({ url, why }) => `not verified: ${url} (${why})`),
    `Verified ${verified} of ${verdicts.size} addresses.`,
  ];
  return { text: lines.join('\n'), ok: findings.length === 0 };
}
