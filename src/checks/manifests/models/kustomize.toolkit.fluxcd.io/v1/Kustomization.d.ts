import type { Reference } from '../../flux/reference.d.ts';
import type { Duration } from '../../scalars.d.ts';

/** A folder that Flux keeps applied. fluxcd/kustomize-controller, api/v1/kustomization_types.go. */
export interface Kustomization {
  spec: {
    sourceRef: Reference;
    path?: string;
    interval: Duration;
    retryInterval?: Duration;
    timeout?: Duration;
    prune: boolean;
    wait?: boolean;
    force?: boolean;
    suspend?: boolean;
    targetNamespace?: string;
    namePrefix?: string;
    nameSuffix?: string;
    serviceAccountName?: string;
    deletionPolicy?: 'MirrorPrune' | 'Delete' | 'WaitForTermination' | 'Orphan';
    dependsOn?: { name: string; namespace?: string; readyExpr?: string }[];
    healthChecks?: Reference[];
    healthCheckExprs?: Record<string, unknown>[];
    patches?: { patch: string; target?: Record<string, string> }[];
    images?: { name: string; newName?: string; newTag?: string; digest?: string }[];
    components?: string[];
    decryption?: Record<string, unknown>;
    postBuild?: Record<string, unknown>;
    commonMetadata?: { labels?: Record<string, string>; annotations?: Record<string, string> };
    kubeConfig?: Record<string, unknown>;
  };
}
