import type { Values } from '../../istio/values.d.ts';

/** One revision of a control plane. istio-ecosystem/sail-operator, api/v1/istiorevision_types.go. */
export interface IstioRevision {
  spec: { version: string; namespace: string; values?: Values };
  status?: Record<string, unknown>;
}
