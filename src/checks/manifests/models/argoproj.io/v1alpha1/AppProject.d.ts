/** What the Applications of a team may touch. argoproj/argo-cd, pkg/apis/application/v1alpha1/types.go. */
export interface AppProject {
  spec: {
    description?: string;
    sourceRepos?: string[];
    sourceNamespaces?: string[];
    destinations?: { server?: string; namespace?: string; name?: string }[];
    clusterResourceWhitelist?: { group: string; kind: string; name?: string }[];
    clusterResourceBlacklist?: { group: string; kind: string; name?: string }[];
    namespaceResourceWhitelist?: { group: string; kind: string }[];
    namespaceResourceBlacklist?: { group: string; kind: string }[];
    roles?: { name: string; description?: string; policies?: string[]; groups?: string[]; jwtTokens?: unknown[] }[];
    orphanedResources?: { warn?: boolean; ignore?: { group?: string; kind?: string; name?: string }[] };
    syncWindows?: Record<string, unknown>[];
    signatureKeys?: { keyID: string }[];
    permitOnlyProjectScopedClusters?: boolean;
    destinationServiceAccounts?: { server: string; namespace?: string; defaultServiceAccount: string }[];
  };
}
