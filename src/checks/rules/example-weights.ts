import type { Corpus } from '../corpus.ts';
import { overExamples } from '../example/example.ts';
import type { Finding } from '../finding.ts';
import { fieldOf, listOf } from '../values.ts';

/**
 * The weights of a VirtualService's route add up to 100. Istio takes any sum as proportions, so that another sum is not refused in
 * a cluster; on a page it is a percentage that a reader gets wrong. That all of them are 0 is a fault of the manifest by itself; of a
 * route of the Gateway API the API takes it, and every request fails.
 */
export function exampleWeights(corpus: Corpus): Finding[] {
  return overExamples(corpus, ({ kind, value }, _example, say) => {
    const spec = fieldOf(value, 'spec');
    if (kind === 'VirtualService') {
      return ['http', 'tls', 'tcp'].flatMap((protocol) =>
        listOf(fieldOf(spec, protocol)).flatMap((route, i) => {
          const weights = weightsOf(fieldOf(route, 'route'), 0);
          const sum = weights.reduce((total, weight) => total + weight, 0);
          if (weights.length < 2 || sum === 100 || sum === 0 || Number.isNaN(sum)) return [];
          return [
            say(
              ['spec', protocol, i, 'route'],
              `the weights ${weights.join(', ')} add up to ${sum}: make them add up to 100`,
            ),
          ];
        }),
      );
    }
    if (!kind.endsWith('Route')) return [];
    return listOf(fieldOf(spec, 'rules')).flatMap((rule, i) => {
      const weights = weightsOf(fieldOf(rule, 'backendRefs'), 1);
      if (weights.length === 0 || weights.some((weight) => weight !== 0)) return [];
      return [
        say(['spec', 'rules', i, 'backendRefs'], 'all weights are 0, so that every request fails: give one a weight'),
      ];
    });
  });
}

/** The weights of a list of destinations; not a number where a shell puts one in. */
function weightsOf(list: unknown, absent: number): number[] {
  return listOf(list).map((item) => Number(fieldOf(item, 'weight') ?? absent));
}
