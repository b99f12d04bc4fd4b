import type { Endpoint, MonitorSpec } from '../../prometheus/endpoint.d.ts';

/** Pods that Prometheus scrapes. prometheus-operator/prometheus-operator, pkg/apis/monitoring/v1/podmonitor_types.go. */
export interface PodMonitor {
  spec: Spec;
}

interface Spec extends MonitorSpec {
  podTargetLabels?: string[];
  podMetricsEndpoints?: Endpoint[];
}
