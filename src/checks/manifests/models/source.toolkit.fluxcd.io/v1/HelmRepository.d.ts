import type { Duration } from '../../scalars.d.ts';

/** A repository of charts that Flux watches. fluxcd/source-controller, api/v1/helmrepository_types.go. */
export interface HelmRepository {
  spec: {
    url: string;
    type?: 'default' | 'oci';
    interval?: Duration;
    timeout?: Duration;
    secretRef?: { name: string };
    certSecretRef?: { name: string };
    passCredentials?: boolean;
    insecure?: boolean;
    provider?: 'generic' | 'aws' | 'azure' | 'gcp';
    suspend?: boolean;
    accessFrom?: Record<string, unknown>;
  };
}
