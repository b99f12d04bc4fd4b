import type { Corpus } from '../corpus.ts';
import { destinationsOf } from '../example/destinations.ts';
import { overExamples, type Example } from '../example/example.ts';
import { objectsAt, sameHost } from '../example/hosts.ts';
import { agree, selects, WORKLOADS, type KnownObject } from '../example/objects.ts';
import { labelsOf, type Shown } from '../example/shown.ts';
import type { Finding } from '../finding.ts';
import { suggest } from '../suggest.ts';
import { fieldOf, listOf, textOf } from '../values.ts';

/** Every subset that a route names is defined for its host, and every subset that is defined finds pods. */
export function exampleSubsets(corpus: Corpus): Finding[] {
  return overExamples(corpus, (manifest, example, say) => {
    if (manifest.kind === 'VirtualService') {
      return destinationsOf(manifest).flatMap(({ path, value }) => {
        const problem = problemOfRoute(example, manifest, textOf(value, 'host') ?? '*', textOf(value, 'subset'));
        return problem === undefined ? [] : [say([...path, 'subset'], problem)];
      });
    }
    if (manifest.kind !== 'DestinationRule') return [];
    return listOf(fieldOf(fieldOf(manifest.value, 'spec'), 'subsets')).flatMap((subset, i) => {
      const problem = problemOfSubset(example, manifest, subset);
      return problem === undefined ? [] : [say(['spec', 'subsets', i, 'labels'], problem)];
    });
  });
}

function problemOfRoute({ known }: Example, { namespace }: Shown, host: string, subset: string | undefined) {
  if (subset === undefined || subset.includes('$')) return undefined;
  const rules = known.filter(
    (object) =>
      object.kind === 'DestinationRule' &&
      object.hosts?.some((other) => sameHost({ host, namespace }, { host: other, namespace: object.namespace })),
  );
  // A rule that is only assumed does not say what its subsets are.
  const subsets = rules.flatMap((rule) => rule.subsets ?? [subset]);
  if (subsets.includes(subset) || known.some(({ kind, hosts }) => kind === 'DestinationRule' && !hosts))
    return undefined;
  return subsets.length === 0
    ? `subset "${subset}" of ${host} is in no DestinationRule of this page: define it`
    : `subset "${subset}" of ${host} is not defined: ${suggest(subset, subsets, `there are ${subsets.join(', ')}`)}`;
}

function problemOfSubset(example: Example, { namespace, value }: Shown, subset: unknown) {
  const host = textOf(fieldOf(value, 'spec'), 'host') ?? '*';
  const services = objectsAt(example, host, namespace).objects.filter(({ selector }) => selector !== undefined);
  const pods = services.flatMap((service) => podsOf(example, service));
  const labels = labelsOf(fieldOf(subset, 'labels'));
  if (pods.length === 0 || pods.some((pod) => pod.labels === undefined || selects(labels, pod.labels)))
    return undefined;
  return `no pod behind ${host} on this page has the labels of subset "${textOf(subset, 'name') ?? ''}": use labels of its workloads`;
}

function podsOf({ known }: Example, { namespace, selector = {} }: KnownObject): KnownObject[] {
  return known.filter(
    (object) =>
      WORKLOADS.has(object.kind) &&
      agree(object.namespace, namespace) &&
      object.labels &&
      selects(selector, object.labels),
  );
}
