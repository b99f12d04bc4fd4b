import { dataLines } from '../data/read.ts';
import type { KnownObject, Labels } from './objects.ts';

let samples: Map<string, readonly KnownObject[]> | undefined;

/**
 * What a sample of Istio creates; undefined where a path or address names no sample.
 *
 * @param path how a command names the file, such as `samples/httpbin/httpbin.yaml` or its address on GitHub
 */
export function sampleAt(path: string): readonly KnownObject[] | undefined {
  samples ??= read();
  const [, below] = /(?:^|\/|SAMPLES\}?\/)samples\/(.+)$/.exec(path) ?? /SAMPLES\}?\/(.+)$/.exec(path) ?? [];
  return below === undefined ? undefined : samples.get(below);
}

function read(): Map<string, KnownObject[]> {
  const found = new Map<string, KnownObject[]>();
  let current: KnownObject[] = [];
  for (const line of dataLines('istio-samples.txt')) {
    if (line.startsWith(' ')) current.push(objectOf(line.trim()));
    else {
      current = [];
      found.set(line, current);
    }
  }
  return found;
}

/** Reads a line such as `Service httpbin ports=8000 selector=app:httpbin`. */
function objectOf(line: string): KnownObject {
  const [kind = '', name = '', ...facts] = line.split(' ');
  const valueOf = (key: string) => facts.find((fact) => fact.startsWith(`${key}=`))?.slice(key.length + 1);
  const listOf = (key: string) => valueOf(key)?.split(',');
  const labelsOf = (key: string): Labels | undefined => {
    const pairs = listOf(key)?.map((pair) => pair.split(':') as [string, string]);
    return pairs && Object.fromEntries(pairs);
  };
  return {
    kind,
    name,
    namespace: valueOf('namespace'),
    group: kind === 'Gateway' ? (valueOf('api') === 'istio' ? ISTIO : GATEWAY_API) : undefined,
    ports: listOf('ports')?.map(Number),
    listeners: listOf('listeners'),
    labels: labelsOf('labels'),
    account: valueOf('account'),
    selector: labelsOf('selector'),
    hosts: listOf('hosts') ?? listOf('host'),
    subsets: listOf('subsets'),
  };
}

export const ISTIO = 'networking.istio.io';
export const GATEWAY_API = 'gateway.networking.k8s.io';
