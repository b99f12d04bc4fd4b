/** A query that Flagger's analyses share. fluxcd/flagger, artifacts/flagger/crd.yaml. */
export interface MetricTemplate {
  spec: {
    provider: {
      type: string;
      address?: string;
      secretRef?: { name: string };
      region?: string;
      insecureSkipVerify?: boolean;
      headers?: Record<string, string[]>;
    };
    query?: string;
  };
}
