import type { LabelSelector } from '../../istio/mesh-config.d.ts';
import type { Duration } from '../../scalars.d.ts';

/** Which pods get which SPIFFE ID. spiffe/spire-controller-manager, api/v1alpha1/clusterspiffeid_types.go. */
export interface ClusterSPIFFEID {
  spec: {
    spiffeIDTemplate: string;
    podSelector?: LabelSelector;
    namespaceSelector?: LabelSelector;
    ttl?: Duration;
    jwtTtl?: Duration;
    dnsNameTemplates?: string[];
    workloadSelectorTemplates?: string[];
    federatesWith?: string[];
    admin?: boolean;
    downstream?: boolean;
    autoPopulateDNSNames?: boolean;
    fallback?: boolean;
    hint?: string;
    className?: string;
  };
}
