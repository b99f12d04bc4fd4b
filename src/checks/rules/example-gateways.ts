import type { Corpus } from '../corpus.ts';
import { overExamples } from '../example/example.ts';
import { find, missing } from '../example/find.ts';
import { ISTIO } from '../example/samples.ts';
import type { Finding } from '../finding.ts';
import { fieldOf, listOf, textOf } from '../values.ts';

/** Every Gateway to which a VirtualService binds, and every VirtualService to which it delegates, is on the page or assumed. */
export function exampleGateways(corpus: Corpus): Finding[] {
  return overExamples(corpus, ({ kind, namespace, value }, example, say) => {
    if (kind !== 'VirtualService') return [];
    const spec = fieldOf(value, 'spec');
    const look = (wanted: Parameters<typeof find>[1], path: readonly PropertyKey[]) =>
      find(example, wanted).length > 0 ? [] : [say(path, missing(example, wanted))];
    const gateways = (list: unknown, path: readonly PropertyKey[]) =>
      listOf(list).flatMap((item, i) => {
        if (typeof item !== 'string' || item === 'mesh') return [];
        const [name = '', of = namespace] = item.split('/').reverse();
        return look({ kind: 'Gateway', group: ISTIO, name, namespace: of }, [...path, i]);
      });
    return [
      ...gateways(fieldOf(spec, 'gateways'), ['spec', 'gateways']),
      ...['http', 'tls', 'tcp'].flatMap((protocol) =>
        listOf(fieldOf(spec, protocol)).flatMap((route, i) => [
          ...listOf(fieldOf(route, 'match')).flatMap((match, j) =>
            gateways(fieldOf(match, 'gateways'), ['spec', protocol, i, 'match', j, 'gateways']),
          ),
          ...delegates(fieldOf(route, 'delegate'), namespace).flatMap((wanted) =>
            look(wanted, ['spec', protocol, i, 'delegate']),
          ),
        ]),
      ),
    ];
  });
}

function delegates(delegate: unknown, namespace: string | undefined) {
  const name = textOf(delegate, 'name');
  return name === undefined
    ? []
    : [{ kind: 'VirtualService', name, namespace: textOf(delegate, 'namespace') ?? namespace }];
}
