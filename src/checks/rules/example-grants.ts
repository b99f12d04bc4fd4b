import type { Corpus } from '../corpus.ts';
import { overExamples, type Example } from '../example/example.ts';
import { agree } from '../example/objects.ts';
import { GATEWAY_API } from '../example/samples.ts';
import type { Shown } from '../example/shown.ts';
import type { Finding } from '../finding.ts';
import { fieldOf, listOf, textOf } from '../values.ts';

/**
 * What crosses a namespace in the Gateway API is let in: a backend or a certificate by a ReferenceGrant beside it, a route by the
 * `allowedRoutes` of the listener, which takes those of its own namespace where it says nothing. A Gateway that is not shown is
 * taken as open.
 */
export function exampleGrants(corpus: Corpus): Finding[] {
  return overExamples(corpus, (manifest, example, say) => {
    if (manifest.group !== GATEWAY_API) return [];
    const { kind, namespace } = manifest;
    const crossing = referencesOf(manifest).filter(({ ref }) => !agree(textOf(ref, 'namespace'), namespace));
    return crossing.flatMap(({ ref, path, absent }): Finding[] => {
      const to = textOf(ref, 'kind') ?? absent;
      const of = textOf(ref, 'namespace') ?? '';
      if (absent === 'Gateway') {
        if (to !== 'Gateway' || admits(example, ref, namespace)) return [];
        return [
          say(
            [...path, 'namespace'],
            `no listener of Gateway ${textOf(ref, 'name') ?? ''} takes routes of ${namespace ?? ''}: give it allowedRoutes.namespaces`,
          ),
        ];
      }
      if (isGranted(example, kind, namespace, to, of)) return [];
      return [
        say(
          [...path, 'namespace'],
          `a ${to} of ${of} needs a ReferenceGrant there for ${kind} of ${namespace ?? ''}: show it`,
        ),
      ];
    });
  });
}

interface Reference {
  readonly ref: unknown;
  readonly path: readonly PropertyKey[];
  /** The kind where none is written. */
  readonly absent: string;
}

function referencesOf({ kind, value }: Shown): Reference[] {
  const spec = fieldOf(value, 'spec');
  const inList = (list: unknown, path: readonly PropertyKey[], absent: string): Reference[] =>
    listOf(list).map((ref, i) => ({ ref, path: [...path, i], absent }));
  if (kind === 'Gateway') {
    return listOf(fieldOf(spec, 'listeners')).flatMap((listener, i) =>
      inList(
        fieldOf(fieldOf(listener, 'tls'), 'certificateRefs'),
        ['spec', 'listeners', i, 'tls', 'certificateRefs'],
        'Secret',
      ),
    );
  }
  return [
    ...inList(fieldOf(spec, 'parentRefs'), ['spec', 'parentRefs'], 'Gateway'),
    ...listOf(fieldOf(spec, 'rules')).flatMap((rule, i) =>
      inList(fieldOf(rule, 'backendRefs'), ['spec', 'rules', i, 'backendRefs'], 'Service'),
    ),
  ];
}

/** Whether a Gateway of the page has a listener that takes routes of other namespaces, or is not shown at all. */
function admits({ shown }: Example, ref: unknown, from: string | undefined): boolean {
  const gateways = shown.filter(
    ({ kind, group, name, namespace }) =>
      kind === 'Gateway' &&
      group === GATEWAY_API &&
      name === textOf(ref, 'name') &&
      agree(namespace, textOf(ref, 'namespace')),
  );
  return (
    gateways.length === 0 ||
    gateways.some(({ namespace, value }) =>
      listOf(fieldOf(fieldOf(value, 'spec'), 'listeners')).some((listener) => {
        const allowed = textOf(fieldOf(fieldOf(listener, 'allowedRoutes'), 'namespaces'), 'from') ?? 'Same';
        return allowed !== 'Same' || agree(namespace, from);
      }),
    )
  );
}

function isGranted({ shown, known }: Example, kind: string, from: string | undefined, to: string, of: string): boolean {
  const grants = shown.filter((manifest) => manifest.kind === 'ReferenceGrant' && agree(manifest.namespace, of));
  return (
    known.some(
      (object) => object.kind === 'ReferenceGrant' && agree(object.namespace, of) && object.group === undefined,
    ) ||
    grants.some(({ value }) => {
      const spec = fieldOf(value, 'spec');
      return (
        listOf(fieldOf(spec, 'from')).some(
          (one) => textOf(one, 'kind') === kind && agree(textOf(one, 'namespace'), from),
        ) && listOf(fieldOf(spec, 'to')).some((one) => textOf(one, 'kind') === to)
      );
    })
  );
}
