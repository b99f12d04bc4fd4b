import type { PolicySpec } from '../../kyverno/policy-spec.d.ts';

/** Rules for what enters a namespace. kyverno/kyverno, api/kyverno/v1. */
export interface Policy {
  spec: PolicySpec;
}
