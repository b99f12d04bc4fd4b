import type { Whole } from '../../scalars.d.ts';

/** Scaling by events. kedacore/keda, apis/keda/v1alpha1/scaledobject_types.go. */
export interface ScaledObject {
  spec: {
    scaleTargetRef: { name: string; apiVersion?: string; kind?: string; envSourceContainerName?: string };
    pollingInterval?: Whole;
    initialCooldownPeriod?: Whole;
    cooldownPeriod?: Whole;
    idleReplicaCount?: Whole;
    minReplicaCount?: Whole;
    maxReplicaCount?: Whole;
    advanced?: Record<string, unknown>;
    triggers: {
      type: string;
      name?: string;
      useCachedMetrics?: boolean;
      metricType?: 'AverageValue' | 'Value' | 'Utilization';
      metadata: Record<string, string>;
      authenticationRef?: { name: string; kind?: string };
    }[];
    fallback?: Record<string, unknown>;
  };
}
