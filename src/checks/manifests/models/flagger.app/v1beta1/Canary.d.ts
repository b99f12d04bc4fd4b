import type { Duration, Filled, Whole } from '../../scalars.d.ts';

/** A progressive delivery by Flagger. fluxcd/flagger, artifacts/flagger/crd.yaml. */
export interface Canary {
  spec: {
    provider?: string;
    metricsServer?: string;
    targetRef: Reference;
    autoscalerRef?: Autoscaler;
    ingressRef?: Reference;
    routeRef?: Reference;
    upstreamRef?: Reference;
    progressDeadlineSeconds?: Whole;
    skipAnalysis?: boolean;
    suspend?: boolean;
    revertOnDeletion?: boolean;
    service: Service;
    analysis: Analysis;
  };
  status?: Record<string, unknown>;
}

interface Reference {
  apiVersion?: string;
  kind: string;
  name: Filled;
}

interface Autoscaler extends Reference {
  primaryScalerQueries?: Record<string, string>;
  primaryScalerReplicas?: { minReplicas?: Whole; maxReplicas?: Whole };
}

interface Service {
  name?: string;
  port: Whole;
  portName?: string;
  targetPort?: string | Whole;
  appProtocol?: string;
  portDiscovery?: boolean;
  headless?: boolean;
  gateways?: string[];
  gatewayRefs?: {
    group?: string;
    kind?: string;
    name: string;
    namespace?: string;
    sectionName?: string;
    port?: Whole;
  }[];
  hosts?: string[];
  delegation?: boolean;
  match?: Record<string, unknown>[];
  rewrite?: Record<string, unknown>;
  retries?: Record<string, unknown>;
  headers?: Record<string, unknown>;
  corsPolicy?: Record<string, unknown>;
  mirror?: Record<string, unknown>[];
  timeout?: Duration;
  trafficPolicy?: Record<string, unknown>;
  apex?: Metadata;
  canary?: Metadata;
  primary?: Metadata;
  backends?: string[];
  meshName?: string;
}

interface Metadata {
  labels?: Record<string, string>;
  annotations?: Record<string, string>;
}

interface Analysis {
  interval?: Duration;
  iterations?: Whole;
  threshold: Whole;
  primaryReadyThreshold?: Whole;
  canaryReadyThreshold?: Whole;
  maxWeight?: Whole;
  stepWeight?: Whole;
  stepWeights?: Whole[];
  stepWeightPromotion?: Whole;
  mirror?: boolean;
  mirrorWeight?: Whole;
  sessionAffinity?: { cookieName?: string; maxAge?: Whole };
  match?: Record<string, unknown>[];
  metrics?: {
    name: string;
    interval?: Duration;
    threshold?: number;
    thresholdRange?: { min?: number; max?: number };
    query?: string;
    templateRef?: { name: string; namespace?: string };
    templateVariables?: Record<string, string>;
  }[];
  webhooks?: {
    name: string;
    type?:
      | 'rollout'
      | 'pre-rollout'
      | 'post-rollout'
      | 'confirm-rollout'
      | 'confirm-promotion'
      | 'confirm-traffic-increase'
      | 'event'
      | 'rollback';
    url: string;
    timeout?: Duration;
    retries?: Whole;
    disableTLS?: boolean;
    muteAlert?: boolean;
    metadata?: Record<string, string>;
  }[];
  alerts?: {
    name: string;
    severity?: 'info' | 'warn' | 'error';
    providerRef: { name: string; namespace?: string };
  }[];
}
