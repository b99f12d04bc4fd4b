import type { Example } from './example.ts';
import { find, missing } from './find.ts';
import { agree, type KnownObject } from './objects.ts';

/** What a host of Istio's configuration stands for. */
export type Meaning =
  | { readonly service: string; readonly namespace: string | undefined }
  | { readonly outside: string }
  /** A wildcard, a host that a shell puts in, or an address: nothing can be said of it. */
  | 'anything';

/**
 * What a host means in a rule of a namespace. Istio completes a name without a dot by the namespace of the rule and nothing else
 * (ResolveShortnameToFQDN in pilot/pkg/model/config.go, 1.31).
 */
export function meaningOf(host: string, namespace: string | undefined): Meaning {
  if (host.startsWith('*') || host.includes('$') || /^[\d.]+$|:/.test(host)) return 'anything';
  if (!host.includes('.')) return { service: host, namespace };
  const [, service = '', of = ''] = /^([^.]+)\.([^.]+)\.svc\.(?:cluster\.local|clusterset\.local)$/.exec(host) ?? [];
  return service ? { service, namespace: of } : { outside: host };
}

/** The Services or ServiceEntries that a host can mean, or why there are none. */
export function objectsAt(
  example: Example,
  host: string,
  namespace: string | undefined,
): { readonly objects: readonly KnownObject[]; readonly problem?: string } {
  const meaning = meaningOf(host, namespace);
  if (meaning === 'anything') return { objects: [] };
  const entries = example.known.filter(
    ({ kind, hosts }) => kind === 'ServiceEntry' && hosts?.some((one) => covers(one, host)),
  );
  if ('outside' in meaning) {
    if (entries.length > 0) return { objects: entries };
    const [name = '', of, ...more] = host.split('.');
    if (
      of !== undefined &&
      (more.length === 0 || more.join('.') === 'svc') &&
      find(example, { kind: 'Service', name, namespace: of }).length > 0
    ) {
      return { objects: [], problem: `host ${host} is not completed by Istio: write ${name}.${of}.svc.cluster.local` };
    }
    return {
      objects: [],
      problem: `host ${host} is in no ServiceEntry of this page: show one, or name it under assumes as { kind: ServiceEntry, name: ${host} }`,
    };
  }
  const wanted = { kind: 'Service', name: meaning.service, namespace: meaning.namespace };
  const objects = [...find(example, wanted), ...entries];
  return objects.length > 0 ? { objects } : { objects, problem: missing(example, wanted) };
}

/** Whether a host with or without a wildcard takes in another. */
export function covers(pattern: string, host: string): boolean {
  return pattern === host || pattern === '*' || (pattern.startsWith('*.') && host.endsWith(pattern.slice(1)));
}

/** Whether two hosts, each of a rule in a namespace, can mean the same service. */
export function sameHost(
  a: { host: string; namespace: string | undefined },
  b: { host: string; namespace: string | undefined },
): boolean {
  const [first, second] = [meaningOf(a.host, a.namespace), meaningOf(b.host, b.namespace)];
  if (first === 'anything' || second === 'anything') return covers(a.host, full(b)) || covers(b.host, full(a));
  if ('outside' in first || 'outside' in second) return a.host === b.host;
  return first.service === second.service && agree(first.namespace, second.namespace);
}

function full({ host, namespace }: { host: string; namespace: string | undefined }): string {
  return host.includes('.') ? host : `${host}.${namespace ?? 'default'}.svc.cluster.local`;
}
