/** A stable name for a revision. istio-ecosystem/sail-operator, api/v1/istiorevisiontag_types.go. */
export interface IstioRevisionTag {
  spec: { targetRef: { kind: 'Istio' | 'IstioRevision'; name: string } };
  status?: Record<string, unknown>;
}
