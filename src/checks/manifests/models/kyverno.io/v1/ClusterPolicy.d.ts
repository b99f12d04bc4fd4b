import type { PolicySpec } from '../../kyverno/policy-spec.d.ts';

/** Rules for what enters a cluster. kyverno/kyverno, api/kyverno/v1. */
export interface ClusterPolicy {
  spec: PolicySpec;
}
