import type { Corpus } from '../corpus.ts';
import { overExamples } from '../example/example.ts';
import { find, missing } from '../example/find.ts';
import { GATEWAY_API, ISTIO } from '../example/samples.ts';
import type { Finding } from '../finding.ts';
import { fieldOf, listOf, textOf } from '../values.ts';

/**
 * Every Secret from which a Gateway takes its certificate is made on the page or assumed: for the Gateway API in the namespace that
 * the listener means, for Istio's own Gateway in any, because it is that of the pods, which the object does not name.
 */
export function exampleSecrets(corpus: Corpus): Finding[] {
  return overExamples(corpus, ({ kind, group, namespace, value }, example, say) => {
    if (kind !== 'Gateway') return [];
    const spec = fieldOf(value, 'spec');
    const look = (name: string | undefined, of: string | undefined, path: readonly PropertyKey[]): Finding[] => {
      if (name === undefined || name.includes('://')) return [];
      const wanted = { kind: 'Secret', name, namespace: of };
      return find(example, wanted).length > 0 ? [] : [say(path, missing(example, wanted))];
    };
    if (group === GATEWAY_API) {
      return listOf(fieldOf(spec, 'listeners')).flatMap((listener, i) =>
        listOf(fieldOf(fieldOf(listener, 'tls'), 'certificateRefs')).flatMap((ref, j) =>
          (textOf(ref, 'kind') ?? 'Secret') === 'Secret'
            ? look(textOf(ref, 'name'), textOf(ref, 'namespace') ?? namespace, [
                'spec',
                'listeners',
                i,
                'tls',
                'certificateRefs',
                j,
                'name',
              ])
            : [],
        ),
      );
    }
    if (group !== ISTIO) return [];
    return listOf(fieldOf(spec, 'servers')).flatMap((server, i) =>
      look(textOf(fieldOf(server, 'tls'), 'credentialName'), undefined, [
        'spec',
        'servers',
        i,
        'tls',
        'credentialName',
      ]),
    );
  });
}
