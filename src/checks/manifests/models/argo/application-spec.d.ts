import type { Whole } from '../scalars.d.ts';

/** The spec of an Argo CD Application, also inside an ApplicationSet. argoproj/argo-cd, pkg/apis/application/v1alpha1/types.go. */
export interface ApplicationSpec {
  project: string;
  destination: { server?: string; namespace?: string; name?: string };
  source?: Source;
  sources?: Source[];
  sourceHydrator?: Record<string, unknown>;
  syncPolicy?: {
    automated?: { prune?: boolean; selfHeal?: boolean; allowEmpty?: boolean; enabled?: boolean };
    syncOptions?: string[];
    retry?: {
      limit?: Whole;
      refresh?: boolean;
      backoff?: { duration?: string; factor?: Whole; maxDuration?: string };
    };
    managedNamespaceMetadata?: { labels?: Record<string, string>; annotations?: Record<string, string> };
  };
  ignoreDifferences?: {
    group?: string;
    kind: string;
    name?: string;
    namespace?: string;
    jsonPointers?: string[];
    jqPathExpressions?: string[];
    managedFieldsManagers?: string[];
  }[];
  info?: { name: string; value: string }[];
  revisionHistoryLimit?: Whole;
}

interface Source {
  repoURL: string;
  path?: string;
  targetRevision?: string;
  chart?: string;
  ref?: string;
  name?: string;
  helm?: {
    valueFiles?: string[];
    values?: string;
    valuesObject?: Record<string, unknown>;
    parameters?: { name?: string; value?: string; forceString?: boolean }[];
    fileParameters?: { name?: string; path?: string }[];
    releaseName?: string;
    namespace?: string;
    version?: string;
    passCredentials?: boolean;
    ignoreMissingValueFiles?: boolean;
    skipCrds?: boolean;
    skipTests?: boolean;
    skipSchemaValidation?: boolean;
    kubeVersion?: string;
    apiVersions?: string[];
  };
  kustomize?: Record<string, unknown>;
  directory?: { recurse?: boolean; jsonnet?: Record<string, unknown>; exclude?: string; include?: string };
  plugin?: Record<string, unknown>;
}
