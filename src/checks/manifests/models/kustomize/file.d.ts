/** What a kustomization may say. kubernetes-sigs/kustomize, api/types/kustomization.go. */
export interface KustomizeFile {
  namePrefix?: string;
  nameSuffix?: string;
  namespace?: string;
  resources?: string[];
  components?: string[];
  crds?: string[];
  labels?: {
    pairs?: Record<string, string>;
    includeSelectors?: boolean;
    includeTemplates?: boolean;
    fields?: Record<string, unknown>[];
  }[];
  commonLabels?: Record<string, string>;
  commonAnnotations?: Record<string, string>;
  patches?: {
    path?: string;
    patch?: string;
    target?: Target;
    options?: { allowNameChange?: boolean; allowKindChange?: boolean };
  }[];
  patchesStrategicMerge?: string[];
  patchesJson6902?: { path?: string; patch?: string; target?: Target }[];
  images?: { name: string; newName?: string; newTag?: string; tagSuffix?: string; digest?: string }[];
  replicas?: { name: string; count: number }[];
  replacements?: Record<string, unknown>[];
  configMapGenerator?: Generator[];
  secretGenerator?: SecretGenerator[];
  generatorOptions?: GeneratorOptions;
  generators?: string[];
  transformers?: string[];
  validators?: string[];
  helmCharts?: {
    name: string;
    repo?: string;
    version?: string;
    releaseName?: string;
    namespace?: string;
    nameTemplate?: string;
    includeCRDs?: boolean;
    skipHooks?: boolean;
    skipTests?: boolean;
    kubeVersion?: string;
    apiVersions?: string[];
    valuesFile?: string;
    additionalValuesFiles?: string[];
    valuesInline?: Record<string, unknown>;
    valuesMerge?: 'merge' | 'override' | 'replace';
  }[];
  helmGlobals?: { chartHome?: string; configHome?: string };
  openapi?: Record<string, string>;
  configurations?: string[];
  buildMetadata?: string[];
  sortOptions?: Record<string, unknown>;
}

interface Target {
  group?: string;
  version?: string;
  kind?: string;
  name?: string;
  namespace?: string;
  labelSelector?: string;
  annotationSelector?: string;
}

interface Generator {
  name: string;
  namespace?: string;
  behavior?: 'create' | 'replace' | 'merge';
  files?: string[];
  literals?: string[];
  envs?: string[];
  env?: string;
  options?: GeneratorOptions;
}

interface SecretGenerator extends Generator {
  type?: string;
}

interface GeneratorOptions {
  disableNameSuffixHash?: boolean;
  immutable?: boolean;
  labels?: Record<string, string>;
  annotations?: Record<string, string>;
}
