import type { Corpus } from '../corpus.ts';
import { overExamples } from '../example/example.ts';
import { agree, WORKLOADS } from '../example/objects.ts';
import type { Finding } from '../finding.ts';
import { suggest } from '../suggest.ts';
import { fieldOf, listOf } from '../values.ts';

/**
 * Every caller that an AuthorizationPolicy names by its identity is a service account under which a workload of the page runs, or that
 * the page makes. Of a namespace in which the page has no workload nothing is said.
 */
export function examplePrincipals(corpus: Corpus): Finding[] {
  return overExamples(corpus, ({ kind, value }, { known }, say) => {
    if (kind !== 'AuthorizationPolicy') return [];
    return principalsOf(value).flatMap(({ path, principal }) => {
      const [, namespace = '', account = ''] = /\/ns\/([^/*]+)\/sa\/([^/*]+)$/.exec(principal) ?? [];
      if (!account || principal.includes('$')) return [];
      const accounts = known
        .filter((object) => agree(object.namespace, namespace))
        .filter((object) => object.namespace !== undefined || !object.name?.startsWith('istio-'))
        .flatMap((object) =>
          object.kind === 'ServiceAccount'
            ? object.name
            : WORKLOADS.has(object.kind)
              ? (object.account ?? account)
              : [],
        );
      if (accounts.length === 0 || accounts.some((name) => agree(name, account))) return [];
      const there = [...new Set(accounts)].filter((name) => name !== undefined);
      return [
        say(
          path,
          `no workload of this page runs as ${account} in ${namespace}: ${suggest(account, there, `there are ${there.join(', ')}`)}`,
        ),
      ];
    });
  });
}

function principalsOf(value: unknown): { path: PropertyKey[]; principal: string }[] {
  return listOf(fieldOf(fieldOf(value, 'spec'), 'rules')).flatMap((rule, i) =>
    listOf(fieldOf(rule, 'from')).flatMap((from, j) =>
      ['principals', 'notPrincipals'].flatMap((key) =>
        listOf(fieldOf(fieldOf(from, 'source'), key)).flatMap((principal, k) =>
          typeof principal === 'string' ? [{ path: ['spec', 'rules', i, 'from', j, 'source', key, k], principal }] : [],
        ),
      ),
    ),
  );
}
