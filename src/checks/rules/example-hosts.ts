import type { Corpus } from '../corpus.ts';
import { destinationsOf } from '../example/destinations.ts';
import { overExamples, type Example, type Say } from '../example/example.ts';
import { wrongPort } from '../example/find.ts';
import { meaningOf, objectsAt } from '../example/hosts.ts';
import type { Shown } from '../example/shown.ts';
import type { Finding } from '../finding.ts';
import { fieldOf, listOf, textOf } from '../values.ts';

/**
 * Every host to which a VirtualService sends requests, for which it or a DestinationRule holds, or which a Sidecar lets in, is a
 * service that the page has or assumes, and the ports agree.
 */
export function exampleHosts(corpus: Corpus): Finding[] {
  return overExamples(corpus, (manifest, example, say) => {
    switch (manifest.kind) {
      case 'VirtualService':
        return [...ownHosts(manifest, example, say), ...destinations(manifest, example, say)];
      case 'DestinationRule':
        return ofRule(manifest, example, say);
      case 'Sidecar':
        return ofSidecar(manifest, example, say);
      default:
        return [];
    }
  });
}

type Part = (manifest: Shown, example: Example, say: Say) => Finding[];

const destinations: Part = (manifest, example, say) =>
  destinationsOf(manifest).flatMap(({ path, value }) => {
    const { objects, problem } = objectsAt(example, textOf(value, 'host') ?? '*', manifest.namespace);
    if (problem !== undefined) return [say([...path, 'host'], problem)];
    const wrong = wrongPort(objects, fieldOf(fieldOf(value, 'port'), 'number'));
    return wrong === undefined ? [] : [say([...path, 'port', 'number'], wrong)];
  });

/** Inside the mesh a rule holds for services; at a gateway alone a host is whatever the client asks for. */
const ownHosts: Part = ({ namespace, value }, example, say) => {
  const spec = fieldOf(value, 'spec');
  const gateways = listOf(fieldOf(spec, 'gateways'));
  if (gateways.length > 0 && !gateways.includes('mesh')) return [];
  return listOf(fieldOf(spec, 'hosts')).flatMap((host, i) => {
    if (typeof host !== 'string') return [];
    const meaning = meaningOf(host, namespace);
    // A host outside may be one that only this rule knows, and sends elsewhere.
    if (meaning === 'anything' || ('outside' in meaning && !host.endsWith('.svc'))) return [];
    const { problem } = objectsAt(example, host, namespace);
    return problem === undefined ? [] : [say(['spec', 'hosts', i], problem)];
  });
};

const ofRule: Part = ({ namespace, value }, example, say) => {
  const spec = fieldOf(value, 'spec');
  const { objects, problem } = objectsAt(example, textOf(spec, 'host') ?? '*', namespace);
  if (problem !== undefined) return [say(['spec', 'host'], problem)];
  return listOf(fieldOf(fieldOf(spec, 'trafficPolicy'), 'portLevelSettings')).flatMap((setting, i) => {
    const wrong = wrongPort(objects, fieldOf(fieldOf(setting, 'port'), 'number'));
    return wrong === undefined ? [] : [say(['spec', 'trafficPolicy', 'portLevelSettings', i, 'port', 'number'], wrong)];
  });
};

/** The hosts of a Sidecar are `namespace/name` with the full name; that it is full is told where the manifest alone is looked at. */
const ofSidecar: Part = ({ namespace, value }, example, say) =>
  listOf(fieldOf(fieldOf(value, 'spec'), 'egress')).flatMap((egress, i) =>
    listOf(fieldOf(egress, 'hosts')).flatMap((item, j) => {
      const [of = '', host = ''] = typeof item === 'string' ? item.split('/') : [];
      if (!host.includes('.')) return [];
      const where = of === '.' ? namespace : of === '*' ? undefined : of;
      const { problem } = objectsAt(example, host, where);
      return problem === undefined ? [] : [say(['spec', 'egress', i, 'hosts', j], problem)];
    }),
  );
