import type { Corpus } from '../corpus.ts';
import { overExamples } from '../example/example.ts';
import { find, missing, wrongPort } from '../example/find.ts';
import { objectsAt } from '../example/hosts.ts';
import { GATEWAY_API, ISTIO } from '../example/samples.ts';
import type { Finding } from '../finding.ts';
import { fieldOf, listOf, textOf } from '../values.ts';

const ROUTES: ReadonlySet<string> = new Set(['HTTPRoute', 'GRPCRoute', 'TLSRoute', 'TCPRoute', 'UDPRoute']);

/** Every parent and every backend of a Gateway API route is on the page or assumed, and listeners and ports agree. */
export function exampleRoutes(corpus: Corpus): Finding[] {
  return overExamples(corpus, ({ kind, group, namespace, value }, example, say) => {
    if (!ROUTES.has(kind) || group !== GATEWAY_API) return [];
    const spec = fieldOf(value, 'spec');
    const look = (ref: unknown, path: readonly PropertyKey[], absent: string): Finding[] => {
      const refKind = textOf(ref, 'kind') ?? absent;
      const name = textOf(ref, 'name');
      const port = fieldOf(ref, 'port');
      if (name === undefined || name.includes('$')) return [];
      if (refKind === 'Hostname') {
        const { objects, problem } = objectsAt(example, name, namespace);
        const wrong = problem ?? wrongPort(objects, port);
        return wrong === undefined ? [] : [say([...path, problem === undefined ? 'port' : 'name'], wrong)];
      }
      const wanted = {
        kind: refKind,
        name,
        group: refKind === 'Gateway' ? GATEWAY_API : refKind === 'ServiceEntry' ? ISTIO : undefined,
        namespace: textOf(ref, 'namespace') ?? namespace,
      };
      const objects = find(example, wanted);
      if (objects.length === 0) return [say([...path, 'name'], missing(example, wanted))];
      const wrong = wrongPort(objects, port);
      const section = textOf(ref, 'sectionName');
      const listeners = objects.map((object) => object.listeners);
      return [
        ...(wrong === undefined ? [] : [say([...path, 'port'], wrong)]),
        ...(section === undefined || listeners.some((list) => list === undefined || list.includes(section))
          ? []
          : [
              say(
                [...path, 'sectionName'],
                `Gateway ${name} has no listener "${section}": it has ${listeners.flat().join(', ')}`,
              ),
            ]),
      ];
    };
    return [
      ...listOf(fieldOf(spec, 'parentRefs')).flatMap((ref, i) => look(ref, ['spec', 'parentRefs', i], 'Gateway')),
      ...listOf(fieldOf(spec, 'rules')).flatMap((rule, i) => [
        ...listOf(fieldOf(rule, 'backendRefs')).flatMap((ref, j) =>
          look(ref, ['spec', 'rules', i, 'backendRefs', j], 'Service'),
        ),
        ...listOf(fieldOf(rule, 'filters')).flatMap((filter, j) => {
          const mirrored = fieldOf(fieldOf(filter, 'requestMirror'), 'backendRef');
          return look(mirrored, ['spec', 'rules', i, 'filters', j, 'requestMirror', 'backendRef'], 'Service');
        }),
      ]),
    ];
  });
}
