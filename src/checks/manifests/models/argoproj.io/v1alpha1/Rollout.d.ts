import type { IIoK8sApiCoreV1PodTemplateSpec } from 'kubernetes-models/v1/PodTemplateSpec';
import type { LabelSelector } from '../../istio/mesh-config.d.ts';
import type { Whole } from '../../scalars.d.ts';

/** A progressive delivery by Argo Rollouts. argoproj/argo-rollouts, pkg/apis/rollouts/v1alpha1/types.go. */
export interface Rollout {
  spec: {
    replicas?: Whole;
    selector?: LabelSelector;
    template?: IIoK8sApiCoreV1PodTemplateSpec;
    workloadRef?: {
      apiVersion?: string;
      kind: string;
      name: string;
      scaleDown?: 'never' | 'onsuccess' | 'progressively';
    };
    minReadySeconds?: Whole;
    revisionHistoryLimit?: Whole;
    paused?: boolean;
    progressDeadlineSeconds?: Whole;
    progressDeadlineAbort?: boolean;
    restartAt?: string;
    rollbackWindow?: { revisions?: Whole };
    analysis?: { successfulRunHistoryLimit?: Whole; unsuccessfulRunHistoryLimit?: Whole };
    strategy: { canary?: CanaryStrategy; blueGreen?: BlueGreenStrategy };
  };
  status?: Record<string, unknown>;
}

interface CanaryStrategy {
  canaryService?: string;
  stableService?: string;
  steps?: Step[];
  trafficRouting?: TrafficRouting;
  maxSurge?: string | Whole;
  maxUnavailable?: string | Whole;
  analysis?: BackgroundAnalysis;
  antiAffinity?: Record<string, unknown>;
  canaryMetadata?: Metadata;
  stableMetadata?: Metadata;
  scaleDownDelaySeconds?: Whole;
  scaleDownDelayRevisionLimit?: Whole;
  abortScaleDownDelaySeconds?: Whole;
  dynamicStableScale?: boolean;
  minPodsPerReplicaSet?: Whole;
  pingPong?: { pingService: string; pongService: string };
}

interface Step {
  setWeight?: Whole;
  pause?: { duration?: string | Whole };
  setCanaryScale?: { weight?: Whole; replicas?: Whole; matchTrafficWeight?: boolean };
  setHeaderRoute?: { name: string; match?: { headerName: string; headerValue: StringMatch }[] };
  setMirrorRoute?: {
    name: string;
    percentage?: Whole;
    match?: { method?: StringMatch; path?: StringMatch; headers?: Record<string, StringMatch> }[];
  };
  analysis?: Analysis;
  experiment?: Record<string, unknown>;
  plugin?: Record<string, unknown>;
}

interface StringMatch {
  exact?: string;
  prefix?: string;
  regex?: string;
}

interface TrafficRouting {
  istio?: {
    virtualService?: VirtualServiceRef;
    virtualServices?: VirtualServiceRef[];
    destinationRule?: { name: string; canarySubsetName: string; stableSubsetName: string };
  };
  managedRoutes?: { name: string }[];
  maxTrafficWeight?: Whole;
  plugins?: Record<string, unknown>;
  nginx?: Record<string, unknown>;
  alb?: Record<string, unknown>;
  smi?: Record<string, unknown>;
  ambassador?: Record<string, unknown>;
  traefik?: Record<string, unknown>;
  apisix?: Record<string, unknown>;
  appMesh?: Record<string, unknown>;
}

interface VirtualServiceRef {
  name: string;
  routes?: string[];
  tlsRoutes?: { port?: Whole; sniHosts?: string[] }[];
  tcpRoutes?: { port?: Whole }[];
}

interface Metadata {
  labels?: Record<string, string>;
  annotations?: Record<string, string>;
}

interface Analysis {
  templates?: { templateName: string; clusterScope?: boolean }[];
  args?: { name: string; value?: string; valueFrom?: Record<string, unknown> }[];
  dryRun?: { metricName: string }[];
  measurementRetention?: { metricName: string; limit: Whole }[];
  analysisRunMetadata?: Metadata;
}

interface BackgroundAnalysis extends Analysis {
  startingStep?: Whole;
}

interface BlueGreenStrategy {
  activeService: string;
  previewService?: string;
  previewReplicaCount?: Whole;
  autoPromotionEnabled?: boolean;
  autoPromotionSeconds?: Whole;
  scaleDownDelaySeconds?: Whole;
  scaleDownDelayRevisionLimit?: Whole;
  abortScaleDownDelaySeconds?: Whole;
  maxUnavailable?: string | Whole;
  antiAffinity?: Record<string, unknown>;
  prePromotionAnalysis?: Analysis;
  postPromotionAnalysis?: Analysis;
  activeMetadata?: Metadata;
  previewMetadata?: Metadata;
}
