import type { Corpus } from '../corpus.ts';
import { overExamples } from '../example/example.ts';
import { find, missing } from '../example/find.ts';
import { GATEWAY_API, ISTIO } from '../example/samples.ts';
import type { Finding } from '../finding.ts';
import { fieldOf, listOf, textOf } from '../values.ts';

/** Every object to which a policy is attached by `targetRefs` is on the page or assumed, in the namespace of the policy. */
export function exampleTargets(corpus: Corpus): Finding[] {
  return overExamples(corpus, ({ namespace, value }, example, say) => {
    const spec = fieldOf(value, 'spec');
    const refs = [
      ...listOf(fieldOf(spec, 'targetRefs')).map((ref, i) => ({ ref, path: ['spec', 'targetRefs', i, 'name'] })),
      { ref: fieldOf(spec, 'targetRef'), path: ['spec', 'targetRef', 'name'] },
    ];
    return refs.flatMap(({ ref, path }) => {
      const kind = textOf(ref, 'kind');
      const name = textOf(ref, 'name');
      // The classes come with Istio.
      if (kind === undefined || name === undefined || kind === 'GatewayClass') return [];
      const group = kind === 'Gateway' ? GATEWAY_API : kind === 'ServiceEntry' ? ISTIO : undefined;
      const wanted = { kind, name, group, namespace };
      return find(example, wanted).length > 0 ? [] : [say(path, missing(example, wanted))];
    });
  });
}
