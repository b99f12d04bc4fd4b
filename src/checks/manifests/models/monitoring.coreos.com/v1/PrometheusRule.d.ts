/** Alerts and recorded series. prometheus-operator/prometheus-operator, pkg/apis/monitoring/v1/prometheusrule_types.go. */
export interface PrometheusRule {
  spec: {
    groups?: {
      name: string;
      labels?: Record<string, string>;
      interval?: string;
      query_offset?: string;
      limit?: number;
      partial_response_strategy?: string;
      rules?: {
        record?: string;
        alert?: string;
        expr: string | number;
        for?: string;
        keep_firing_for?: string;
        labels?: Record<string, string>;
        annotations?: Record<string, string>;
      }[];
    }[];
  };
}
