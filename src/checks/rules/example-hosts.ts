import type { Corpus } from '../corpus.ts';
import { destinationsOf } from '../example/destinations.ts';
import { overExamples } from '../example/example.ts';
import { wrongPort } from '../example/find.ts';
import { objectsAt } from '../example/hosts.ts';
import type { Finding } from '../finding.ts';
import { fieldOf, listOf, textOf } from '../values.ts';

/**
 * Every host to which a VirtualService sends requests, and every host for which a DestinationRule holds, is a service that the page
 * has or assumes, and the ports agree.
 */
export function exampleHosts(corpus: Corpus): Finding[] {
  return overExamples(corpus, (manifest, example, say) => {
    const { kind, namespace, value } = manifest;
    const look = (host: string, path: readonly PropertyKey[], ports: readonly Port[]): Finding[] => {
      const { objects, problem } = objectsAt(example, host, namespace);
      if (problem !== undefined) return [say([...path, 'host'], problem)];
      return ports.flatMap((port) => {
        const wrong = wrongPort(objects, port.number);
        return wrong === undefined ? [] : [say(port.path, wrong)];
      });
    };
    if (kind === 'VirtualService') {
      return destinationsOf(manifest).flatMap(({ path, value: destination }) => {
        const port = { path: [...path, 'port', 'number'], number: fieldOf(fieldOf(destination, 'port'), 'number') };
        return look(textOf(destination, 'host') ?? '*', path, [port]);
      });
    }
    if (kind !== 'DestinationRule') return [];
    const spec = fieldOf(value, 'spec');
    const levels = listOf(fieldOf(fieldOf(spec, 'trafficPolicy'), 'portLevelSettings')).map((setting, i) => ({
      path: ['spec', 'trafficPolicy', 'portLevelSettings', i, 'port', 'number'],
      number: fieldOf(fieldOf(setting, 'port'), 'number'),
    }));
    return look(textOf(spec, 'host') ?? '*', ['spec'], levels);
  });
}

interface Port {
  readonly path: readonly PropertyKey[];
  readonly number: unknown;
}
