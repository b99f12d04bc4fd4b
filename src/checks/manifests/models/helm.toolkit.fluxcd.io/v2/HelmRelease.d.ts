import type { Reference } from '../../flux/reference.d.ts';
import type { Duration, Whole } from '../../scalars.d.ts';

/** A chart that Flux keeps installed. fluxcd/helm-controller, api/v2/helmrelease_types.go. */
export interface HelmRelease {
  spec: {
    chart?: {
      metadata?: { labels?: Record<string, string>; annotations?: Record<string, string> };
      spec: {
        chart: string;
        version?: string;
        sourceRef: Reference;
        interval?: Duration;
        reconcileStrategy?: 'ChartVersion' | 'Revision';
        valuesFiles?: string[];
        ignoreMissingValuesFiles?: boolean;
        verify?: Record<string, unknown>;
      };
    };
    chartRef?: Reference;
    interval: Duration;
    timeout?: Duration;
    releaseName?: string;
    targetNamespace?: string;
    storageNamespace?: string;
    serviceAccountName?: string;
    suspend?: boolean;
    maxHistory?: Whole;
    dependsOn?: { name: string; namespace?: string; readyExpr?: string }[];
    values?: Record<string, unknown>;
    valuesFrom?: {
      kind: 'Secret' | 'ConfigMap';
      name: string;
      valuesKey?: string;
      targetPath?: string;
      optional?: boolean;
    }[];
    install?: Record<string, unknown>;
    upgrade?: Record<string, unknown>;
    rollback?: Record<string, unknown>;
    uninstall?: Record<string, unknown>;
    test?: Record<string, unknown>;
    driftDetection?: {
      mode?: 'enabled' | 'warn' | 'disabled';
      ignore?: { paths: string[]; target?: Record<string, string> }[];
    };
    kubeConfig?: Record<string, unknown>;
    persistentClient?: boolean;
    postRenderers?: Record<string, unknown>[];
    commonMetadata?: { labels?: Record<string, string>; annotations?: Record<string, string> };
  };
}
