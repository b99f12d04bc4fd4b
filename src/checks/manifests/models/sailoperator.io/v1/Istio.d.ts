import type { Values } from '../../istio/values.d.ts';

/** A control plane that the Sail Operator installs. istio-ecosystem/sail-operator, api/v1/istio_types.go. */
export interface Istio {
  spec: {
    version: string;
    namespace: string;
    profile?: string;
    updateStrategy?: {
      type?: 'InPlace' | 'RevisionBased';
      inactiveRevisionDeletionGracePeriodSeconds?: number;
      updateWorkloads?: boolean;
    };
    values?: Values;
  };
  status?: Record<string, unknown>;
}
