import { has, listOf, textOf } from '../../../values.ts';
import { at, type FieldRule, type Say } from '../../field-rule.ts';

/** References to Gateways, Services and policy targets. CEL rules of the CRDs of Gateway API 1.6. */

const ROUTES = 'gateway.networking.k8s.io/HTTPRoute GRPCRoute TLSRoute TCPRoute UDPRoute';

/** Two references to one object must each name a section, and not the same one. */
function distinctSections(keys: readonly string[], defaults: Readonly<Record<string, string>> = {}) {
  return (refs: unknown, say: Say) => {
    const all = listOf(refs);
    const textOfKeys = (ref: unknown, names: readonly string[]) =>
      names.map((key) => textOf(ref, key) ?? defaults[key] ?? '').join('|');
    const hasSection = (ref: unknown) => (textOf(ref, 'sectionName') ?? '') !== '';
    all.forEach((ref, i) => {
      const twins = all.slice(0, i).filter((other) => textOfKeys(other, keys) === textOfKeys(ref, keys));
      if (twins.some((other) => textOf(other, 'sectionName') === textOf(ref, 'sectionName'))) {
        say('names the same target as an entry above: leave it out, or write a sectionName that differs', i);
      } else if (twins.some((other) => hasSection(other) !== hasSection(ref))) {
        say('names a target of an entry above, and only one of the two has a sectionName: write both', i);
      }
    });
  };
}

function servicePort(ref: unknown, say: Say): void {
  const isService = (textOf(ref, 'group') ?? '') === '' && (textOf(ref, 'kind') ?? 'Service') === 'Service';
  if (isService && has(ref, 'name') && !has(ref, 'port'))
    say('is missing: a Service is referred to with its port', 'port');
}

export const REFERENCES: readonly FieldRule[] = [
  at(
    ROUTES,
    'spec.parentRefs',
    distinctSections(['group', 'kind', 'name', 'namespace'], { group: 'gateway.networking.k8s.io', kind: 'Gateway' }),
  ),
  at(ROUTES, 'spec.rules[].backendRefs[]', servicePort),
  at(ROUTES, 'spec.rules[].filters[].requestMirror.backendRef', servicePort),
  at(ROUTES, 'spec.rules[].backendRefs[].filters[].requestMirror.backendRef', servicePort),
  at('gateway.networking.k8s.io/BackendTLSPolicy', 'spec.targetRefs', distinctSections(['group', 'kind', 'name'])),
];
