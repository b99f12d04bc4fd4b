import type { Whole } from '../../scalars.d.ts';

/** What Argo Rollouts measures before it goes on. argoproj/argo-rollouts, pkg/apis/rollouts/v1alpha1/analysis_types.go. */
export interface AnalysisTemplate {
  spec: {
    args?: { name: string; value?: string; valueFrom?: Record<string, unknown> }[];
    metrics?: {
      name: string;
      interval?: string;
      initialDelay?: string;
      count?: string | Whole;
      successCondition?: string;
      failureCondition?: string;
      failureLimit?: string | Whole;
      inconclusiveLimit?: string | Whole;
      consecutiveErrorLimit?: string | Whole;
      consecutiveSuccessLimit?: string | Whole;
      provider: {
        prometheus?: {
          address?: string;
          query?: string;
          insecure?: boolean;
          timeout?: Whole;
          headers?: { key: string; value: string }[];
          authentication?: Record<string, unknown>;
          rangeQuery?: { start?: string; end?: string; step?: string };
        };
        job?: Record<string, unknown>;
        web?: Record<string, unknown>;
        datadog?: Record<string, unknown>;
        newRelic?: Record<string, unknown>;
        wavefront?: Record<string, unknown>;
        kayenta?: Record<string, unknown>;
        cloudWatch?: Record<string, unknown>;
        graphite?: Record<string, unknown>;
        influxdb?: Record<string, unknown>;
        skywalking?: Record<string, unknown>;
        plugin?: Record<string, unknown>;
      };
    }[];
    dryRun?: { metricName: string }[];
    measurementRetention?: { metricName: string; limit: Whole }[];
    templates?: { templateName: string; clusterScope?: boolean }[];
  };
}
