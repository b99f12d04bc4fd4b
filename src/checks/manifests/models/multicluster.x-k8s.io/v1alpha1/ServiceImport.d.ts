import type { Port } from '../../scalars.d.ts';

/** A Service of other clusters. kubernetes-sigs/mcs-api, pkg/apis/v1alpha1/serviceimport.go. */
export interface ServiceImport {
  spec: {
    ports: { name?: string; protocol?: 'TCP' | 'UDP' | 'SCTP'; appProtocol?: string; port: Port }[];
    ips?: string[];
    type: 'ClusterSetIP' | 'Headless';
    sessionAffinity?: 'None' | 'ClientIP';
    sessionAffinityConfig?: Record<string, unknown>;
  };
  status?: Record<string, unknown>;
}
