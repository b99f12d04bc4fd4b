import type { Whole } from '../scalars.d.ts';

/** What a monitor scrapes. prometheus-operator/prometheus-operator, pkg/apis/monitoring/v1/types.go. */
export interface Endpoint {
  port?: string;
  portNumber?: Whole;
  targetPort?: string | Whole;
  path?: string;
  scheme?: 'http' | 'https' | 'HTTP' | 'HTTPS';
  params?: Record<string, string[]>;
  interval?: string;
  scrapeTimeout?: string;
  tlsConfig?: Record<string, unknown>;
  bearerTokenFile?: string;
  bearerTokenSecret?: Record<string, unknown>;
  authorization?: Record<string, unknown>;
  basicAuth?: Record<string, unknown>;
  oauth2?: Record<string, unknown>;
  honorLabels?: boolean;
  honorTimestamps?: boolean;
  trackTimestampsStaleness?: boolean;
  metricRelabelings?: Relabeling[];
  relabelings?: Relabeling[];
  proxyUrl?: string;
  followRedirects?: boolean;
  enableHttp2?: boolean;
  filterRunning?: boolean;
}

export interface Relabeling {
  sourceLabels?: string[];
  separator?: string;
  targetLabel?: string;
  regex?: string;
  modulus?: Whole;
  replacement?: string;
  action?:
    | 'replace'
    | 'Replace'
    | 'keep'
    | 'Keep'
    | 'drop'
    | 'Drop'
    | 'hashmod'
    | 'HashMod'
    | 'labelmap'
    | 'LabelMap'
    | 'labeldrop'
    | 'LabelDrop'
    | 'labelkeep'
    | 'LabelKeep'
    | 'lowercase'
    | 'Lowercase'
    | 'uppercase'
    | 'Uppercase'
    | 'keepequal'
    | 'KeepEqual'
    | 'dropequal'
    | 'DropEqual';
}

/** What a PodMonitor and a ServiceMonitor share. */
export interface MonitorSpec {
  jobLabel?: string;
  selector: {
    matchLabels?: Record<string, string>;
    matchExpressions?: { key: string; operator: 'In' | 'NotIn' | 'Exists' | 'DoesNotExist'; values?: string[] }[];
  };
  namespaceSelector?: { any?: boolean; matchNames?: string[] };
  sampleLimit?: Whole;
  targetLimit?: Whole;
  labelLimit?: Whole;
  labelNameLengthLimit?: Whole;
  labelValueLengthLimit?: Whole;
  keepDroppedTargets?: Whole;
  attachMetadata?: { node?: boolean };
  scrapeClass?: string;
  scrapeProtocols?: string[];
  bodySizeLimit?: string;
}
