import type { Corpus } from '../corpus.ts';
import { overExamples, type Example } from '../example/example.ts';
import { WELL_KNOWN } from '../example/gateways.ts';
import { agree, selects, WORKLOADS, type KnownObject, type Labels } from '../example/objects.ts';
import { knownFrom, labelsOf, type Shown } from '../example/shown.ts';
import type { Finding } from '../finding.ts';
import { fieldOf } from '../values.ts';

/** The namespace whose policies hold for all others. */
const ROOT = 'istio-system';

/**
 * The selectors of Services, gateways and policies find pods of the page. Where the page
 * has no workload in a namespace at all, nothing is said: then it takes the pods as given.
 */
export function exampleSelectors(corpus: Corpus): Finding[] {
  return overExamples(corpus, (manifest, example, say) => {
    if (WORKLOADS.has(manifest.kind)) return [];
    const pods = podsFor(manifest, example);
    return selectorsOf(manifest).flatMap(({ path, labels }): Finding[] => {
      if (!speaksOfPods(manifest, example)) return [];
      if (pods.some((pod) => pod.labels === undefined || selects(labels, pod.labels))) return [];
      const wanted = Object.entries(labels).map(([key, label]) => `${key}: ${label}`);
      return [say(path, `no pod of this page has the labels ${wanted.join(', ')}: use those of a workload`)];
    });
  });
}

/** The pods that a selector can mean. */
function podsFor({ kind, namespace }: Shown, { known }: Example): KnownObject[] {
  return known.filter(
    (object) =>
      WORKLOADS.has(object.kind) && (namespace === ROOT || kind === 'Gateway' || agree(object.namespace, namespace)),
  );
}

/**
 * Whether the page has workloads beside those of gateways, so that one more would have been among them. A Service may well stand
 * for an application that is not shown, beside a sample that is.
 */
function speaksOfPods(manifest: Shown, example: Example): boolean {
  const known =
    manifest.kind === 'Service'
      ? example.shown.filter(({ kind }) => WORKLOADS.has(kind)).flatMap(knownFrom)
      : example.known;
  return podsFor(manifest, { ...example, known }).some(
    (pod) => !WELL_KNOWN.includes(pod) && pod.labels?.['gateway.networking.k8s.io/gateway-name'] === undefined,
  );
}

function selectorsOf({ kind, value }: Shown): { path: PropertyKey[]; labels: Labels }[] {
  const spec = fieldOf(value, 'spec');
  const places: PropertyKey[][] =
    kind === 'Service' || kind === 'Gateway'
      ? [['selector']]
      : [
          ['selector', 'matchLabels'],
          ['workloadSelector', 'labels'],
          ['workloadSelector', 'matchLabels'],
          ['podSelector', 'matchLabels'],
        ];
  return places
    .map((path) => ({
      path: ['spec', ...path],
      labels: labelsOf(path.reduce<unknown>((at, key) => fieldOf(at, String(key)), spec)),
    }))
    .filter(({ labels }) => Object.keys(labels).length > 0);
}
