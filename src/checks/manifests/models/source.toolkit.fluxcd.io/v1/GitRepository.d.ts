import type { Duration } from '../../scalars.d.ts';

/** A repository that Flux watches. fluxcd/source-controller, api/v1/gitrepository_types.go. */
export interface GitRepository {
  spec: {
    url: string;
    interval: Duration;
    timeout?: Duration;
    ref?: { branch?: string; tag?: string; semver?: string; name?: string; commit?: string };
    secretRef?: { name: string };
    provider?: 'generic' | 'azure' | 'github';
    verify?: Record<string, unknown>;
    proxySecretRef?: { name: string };
    ignore?: string;
    suspend?: boolean;
    recurseSubmodules?: boolean;
    include?: Record<string, unknown>[];
    sparseCheckout?: string[];
  };
}
