import { entriesOf, has } from '../../values.ts';
import { at, type FieldRule } from '../field-rule.ts';

/** What a policy applies to. CEL rules of the CRDs of Istio 1.31. */

const SELECTED = [
  'security.istio.io/AuthorizationPolicy RequestAuthentication PeerAuthentication',
  'telemetry.istio.io/Telemetry',
  'extensions.istio.io/WasmPlugin TrafficExtension',
  'networking.istio.io/ProxyConfig',
];
const TARGETED = [...SELECTED, 'networking.istio.io/EnvoyFilter'];

function noWildcards(labels: unknown, say: (message: string, ...below: string[]) => void): void {
  for (const [key, value] of entriesOf(labels)) {
    if (key === '') say('has an empty key: write the name of a label');
    if (key.includes('*')) say('has a wildcard in a label key: write the whole key', key);
    if (typeof value === 'string' && value.includes('*')) {
      say(`is "${value}", and wildcards are not allowed here: write the whole value`, key);
    }
  }
}

export const SELECTORS: readonly FieldRule[] = [
  at(TARGETED, 'spec', (spec, say) => {
    const set = ['selector', 'workloadSelector', 'targetRef', 'targetRefs'].filter((key) => has(spec, key));
    if (set.length > 1) say(`has ${set.join(' and ')}: write only one of them`);
  }),
  at(SELECTED, 'spec.selector.matchLabels', noWildcards),
  at('networking.istio.io/DestinationRule', 'spec.workloadSelector.matchLabels', noWildcards),
  at('networking.istio.io/EnvoyFilter ServiceEntry Sidecar', 'spec.workloadSelector.labels', noWildcards),
  at(TARGETED, 'spec.targetRefs[].namespace', (namespace, say) => {
    if (namespace !== '')
      say('cannot be set: cross namespace references are not supported; put the policy into that namespace');
  }),
  at(TARGETED, 'spec.targetRef.namespace', (namespace, say) => {
    if (namespace !== '')
      say('cannot be set: cross namespace references are not supported; put the policy into that namespace');
  }),
];
