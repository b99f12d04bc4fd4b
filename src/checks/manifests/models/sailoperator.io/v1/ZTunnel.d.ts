/** The ztunnel that the Sail Operator installs. istio-ecosystem/sail-operator, api/v1/ztunnel_types.go. */
export interface ZTunnel {
  spec: {
    version: string;
    namespace: string;
    values?: { ztunnel?: Record<string, unknown>; global?: Record<string, unknown> };
    targetRef?: { kind: 'Istio' | 'IstioRevision' | 'IstioRevisionTag'; name: string };
  };
  status?: Record<string, unknown>;
}
