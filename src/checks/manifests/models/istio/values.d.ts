import type { MeshConfig } from './mesh-config.d.ts';

/** Helm values below an IstioOperator: the keys of manifests/charts in istio/istio 1.31. What stands below them is the charts' own. */
export interface Values {
  global?: Global;
  base?: Record<string, unknown>;
  pilot?: Pilot;
  cni?: Record<string, unknown>;
  ztunnel?: Record<string, unknown>;
  gateways?: Record<string, unknown>;
  gatewayClasses?: Record<string, unknown>;
  istiodRemote?: Record<string, unknown>;
  sidecarInjectorWebhook?: {
    neverInjectSelector?: unknown[];
    alwaysInjectSelector?: unknown[];
    injectedAnnotations?: Record<string, string>;
    enableNamespacesByDefault?: boolean;
    reinvocationPolicy?: 'Never' | 'IfNeeded';
    rewriteAppHTTPProbe?: boolean;
    templates?: Record<string, string>;
    defaultTemplates?: string[];
  };
  telemetry?: { enabled?: boolean; v2?: Record<string, unknown> };
  meshConfig?: MeshConfig;
  experimental?: Record<string, unknown>;
  profile?: string;
  platform?: string;
  revision?: string;
  revisionTags?: string[];
  defaultRevision?: string;
  ownerName?: string;
  compatibilityVersion?: string;
}

interface Global {
  istioNamespace?: string;
  certSigners?: string[];
  defaultPodDisruptionBudget?: { enabled?: boolean };
  defaultResources?: Record<string, unknown>;
  defaultNodeSelector?: Record<string, string>;
  defaultTolerations?: unknown[];
  hub?: string;
  tag?: string | number;
  variant?: string;
  imagePullPolicy?: 'Always' | 'IfNotPresent' | 'Never' | '';
  imagePullSecrets?: unknown[];
  istiod?: { enableAnalysis?: boolean };
  logAsJson?: boolean;
  nativeNftables?: boolean;
  logging?: { level?: string };
  networkPolicy?: { enabled?: boolean };
  omitSidecarInjectorConfigMap?: boolean;
  resourceScope?: 'all' | 'cluster' | 'namespace';
  operatorManageWebhooks?: boolean;
  priorityClassName?: string;
  platform?: string;
  proxy?: Record<string, unknown>;
  proxy_init?: Record<string, unknown>;
  remotePilotAddress?: string;
  caAddress?: string;
  caName?: string;
  externalIstiod?: boolean;
  configCluster?: boolean;
  configRootNamespace?: string;
  configValidation?: boolean;
  meshID?: string;
  meshNetworks?: Record<
    string,
    {
      endpoints?: { fromCidr?: string; fromRegistry?: string }[];
      gateways?: { registryServiceName?: string; address?: string; port?: number; locality?: string }[];
    }
  >;
  mountMtlsCerts?: boolean;
  multiCluster?: { enabled?: boolean; clusterName?: string; globalDomainSuffix?: string; includeEnvoyFilter?: boolean };
  network?: string;
  pilotCertProvider?: string;
  sds?: Record<string, unknown>;
  sts?: Record<string, unknown>;
  waypoint?: Record<string, unknown>;
  enableReaderRBAC?: boolean;
}

interface Pilot {
  enabled?: boolean;
  autoscaleEnabled?: boolean;
  autoscaleMin?: number;
  autoscaleMax?: number;
  autoscaleBehavior?: Record<string, unknown>;
  replicaCount?: number;
  rollingMaxSurge?: string | number;
  rollingMaxUnavailable?: string | number;
  hub?: string;
  tag?: string | number;
  variant?: string;
  image?: string;
  traceSampling?: number;
  resources?: Record<string, unknown>;
  seccompProfile?: Record<string, unknown>;
  cni?: { enabled?: boolean; provider?: string };
  extraContainerArgs?: string[];
  env?: Record<string, string | number | boolean>;
  envVarFrom?: unknown[];
  taint?: { enabled?: boolean; namespace?: string; name?: string };
  affinity?: Record<string, unknown>;
  tolerations?: unknown[];
  cpu?: { targetAverageUtilization?: number };
  memory?: { targetAverageUtilization?: number };
  volumeMounts?: unknown[];
  volumes?: unknown[];
  initContainers?: unknown[];
  nodeSelector?: Record<string, string>;
  podAnnotations?: Record<string, string>;
  podLabels?: Record<string, string>;
  serviceAnnotations?: Record<string, string>;
  serviceAccountAnnotations?: Record<string, string>;
  sidecarInjectorWebhookAnnotations?: Record<string, string>;
  topologySpreadConstraints?: unknown[];
  jwksResolverExtraRootCA?: string;
  keepaliveMaxServerConnectionAge?: string;
  deploymentLabels?: Record<string, string>;
  deploymentAnnotations?: Record<string, string>;
  configMap?: boolean;
  ipFamilyPolicy?: string;
  ipFamilies?: string[];
  trustedZtunnelNamespace?: string;
  trustedZtunnelName?: string;
}
