import { namesIn, parseFormula } from '../../domain/scorecard/money/formula.ts';
import type { Criterion } from '../../domain/scorecard/model.ts';
import type { Corpus } from '../corpus.ts';
import type { Finding } from '../finding.ts';
import { suggest } from '../suggest.ts';
import { templatesOf } from '../templates.ts';

/** Every formula of money can be computed once the drivers are filled in. */
export function moneyFormulas(corpus: Corpus): Finding[] {
  return templatesOf(corpus).flatMap(({ template, say }) => {
    const drivers = template.drivers.map(({ id }) => id);
    return template.criteria.flatMap((criterion, i) =>
      faultsOf(criterion, drivers).map((fault) =>
        say(['criteria', i, 'money', 'formula'], `${criterion.id}: the formula ${fault}`),
      ),
    );
  });
}

function faultsOf({ money, scale }: Criterion, drivers: readonly string[]): string[] {
  if (!money) return [];
  const parsed = parseFormula(money.formula);
  if (!parsed.ok) return [`${parsed.message} (at character ${parsed.at + 1})`];
  const own = scale ? ['value', 'now', 'target'] : ['value'];
  return namesIn(parsed.formula).flatMap((name) => {
    if (own.includes(name) || drivers.includes(name)) return [];
    if (name === 'now' || name === 'target') return [`names "${name}", but the row has no scale: write one`];
    const known = [...drivers, ...own];
    return [`names "${name}", which is no driver: ${suggest(name, known, `the names are ${known.join(', ')}`)}`];
  });
}
