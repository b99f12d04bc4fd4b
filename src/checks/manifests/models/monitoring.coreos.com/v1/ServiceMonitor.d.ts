import type { Endpoint, MonitorSpec } from '../../prometheus/endpoint.d.ts';

/** Services that Prometheus scrapes. prometheus-operator/prometheus-operator, pkg/apis/monitoring/v1/servicemonitor_types.go. */
export interface ServiceMonitor {
  spec: Spec;
}

interface Spec extends MonitorSpec {
  targetLabels?: string[];
  podTargetLabels?: string[];
  endpoints: Endpoint[];
}
