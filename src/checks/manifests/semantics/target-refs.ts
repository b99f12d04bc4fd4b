import { textOf } from '../../values.ts';
import { at, type FieldRule } from '../field-rule.ts';

/** What a policy may target. istiod's validatePolicyTargetReference. */
const ALLOWED: Readonly<Record<string, string>> = {
  Service: '',
  ServiceEntry: 'networking.istio.io',
  Gateway: 'gateway.networking.k8s.io',
  GatewayClass: 'gateway.networking.k8s.io',
};

const KINDS = [
  'security.istio.io/AuthorizationPolicy RequestAuthentication',
  'telemetry.istio.io/Telemetry',
  'extensions.istio.io/WasmPlugin TrafficExtension',
  'networking.istio.io/EnvoyFilter',
];

export const TARGET_REFS: readonly FieldRule[] = ['spec.targetRefs[]', 'spec.targetRef'].map((pattern) =>
  at(KINDS, pattern, (ref, say) => {
    const kind = textOf(ref, 'kind');
    if (kind === undefined) return;
    const group = textOf(ref, 'group') ?? '';
    const wanted = ALLOWED[kind];
    if (wanted === undefined) {
      say(`is ${kind}: a policy targets one of ${Object.keys(ALLOWED).join(', ')}`, 'kind');
    } else if ((group === 'core' ? '' : group) !== wanted) {
      say(`is "${group}" for kind ${kind}: write group: ${wanted === '' ? '""' : wanted}`, 'group');
    }
  }),
);
