/** The CNI agent that the Sail Operator installs. istio-ecosystem/sail-operator, api/v1/istiocni_types.go. */
export interface IstioCNI {
  spec: {
    version: string;
    namespace: string;
    profile?: string;
    values?: { cni?: Record<string, unknown>; global?: Record<string, unknown> };
  };
  status?: Record<string, unknown>;
}
