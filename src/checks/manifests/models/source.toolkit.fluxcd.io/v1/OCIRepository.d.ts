import type { Duration } from '../../scalars.d.ts';

/** An OCI artifact that Flux watches. fluxcd/source-controller, api/v1/ocirepository_types.go. */
export interface OCIRepository {
  spec: {
    url: string;
    interval: Duration;
    timeout?: Duration;
    ref?: { tag?: string; semver?: string; semverFilter?: string; digest?: string };
    layerSelector?: { mediaType?: string; operation?: 'extract' | 'copy' };
    secretRef?: { name: string };
    serviceAccountName?: string;
    certSecretRef?: { name: string };
    proxySecretRef?: { name: string };
    provider?: 'generic' | 'aws' | 'azure' | 'gcp';
    verify?: Record<string, unknown>;
    ignore?: string;
    insecure?: boolean;
    suspend?: boolean;
  };
}
