import type { Duration, Whole } from '../scalars.d.ts';
import type { ExtensionProvider } from './extension-provider.d.ts';
import type { ProxyConfig } from './proxy-config.d.ts';
import type {
  ClientTls,
  ConnectionPool,
  HttpRetry,
  LocalityLb,
  OutlierDetection,
  TcpKeepalive,
  ZoneAwareLb,
} from './traffic.d.ts';

/** The configuration of a mesh. istio/api, mesh/v1alpha1/config.proto, Istio 1.31. */
export interface MeshConfig {
  proxyListenPort?: Whole;
  proxyInboundListenPort?: Whole;
  proxyHttpPort?: Whole;
  connectTimeout?: Duration;
  hboneIdleTimeout?: Duration;
  protocolDetectionTimeout?: Duration;
  tcpKeepalive?: TcpKeepalive;
  ingressClass?: string;
  ingressService?: string;
  ingressControllerMode?: 'UNSPECIFIED' | 'OFF' | 'DEFAULT' | 'STRICT';
  ingressSelector?: string;
  enableTracing?: boolean;
  accessLogFile?: string;
  accessLogFormat?: string;
  accessLogEncoding?: 'TEXT' | 'JSON';
  enableEnvoyAccessLogService?: boolean;
  disableEnvoyListenerLog?: boolean;
  defaultConfig?: ProxyConfig;
  outboundTrafficPolicy?: { mode?: 'REGISTRY_ONLY' | 'ALLOW_ANY' | 'ALLOW_ANY_DYNAMIC_DNS'; tls?: ClientTls };
  inboundTrafficPolicy?: { mode?: 'PASSTHROUGH' | 'LOCALHOST' };
  configSources?: { address?: string; tlsSettings?: ClientTls; subscribedResources?: 'SERVICE_REGISTRY'[] }[];
  enableAutoMtls?: boolean;
  trustDomain?: string;
  trustDomainAliases?: string[];
  caCertificates?: { pem?: string; spiffeBundleUrl?: string; certSigners?: string[]; trustDomains?: string[] }[];
  defaultServiceExportTo?: string[];
  defaultVirtualServiceExportTo?: string[];
  defaultDestinationRuleExportTo?: string[];
  rootNamespace?: string;
  localityLbSetting?: LocalityLb;
  zoneAwareLbSetting?: ZoneAwareLb;
  dnsRefreshRate?: Duration;
  h2UpgradePolicy?: 'DO_NOT_UPGRADE' | 'UPGRADE';
  inboundClusterStatName?: string;
  outboundClusterStatName?: string;
  serviceSettings?: { settings?: { clusterLocal?: boolean }; hosts?: string[] }[];
  serviceScopeConfigs?: {
    namespaceSelector?: LabelSelector;
    servicesSelector?: LabelSelector;
    scope?: 'LOCAL' | 'GLOBAL';
  }[];
  enablePrometheusMerge?: boolean;
  ca?: { address?: string; tlsSettings?: ClientTls; requestTimeout?: Duration; istiodSide?: boolean };
  extensionProviders?: ExtensionProvider[];
  defaultProviders?: { tracing?: string[]; metrics?: string[]; accessLogging?: string[] };
  discoverySelectors?: LabelSelector[];
  pathNormalization?: {
    normalization?: 'DEFAULT' | 'NONE' | 'BASE' | 'MERGE_SLASHES' | 'DECODE_AND_MERGE_SLASHES';
  };
  defaultHttpRetryPolicy?: HttpRetry;
  meshMTLS?: Tls;
  tlsDefaults?: Tls;
  defaultTrafficPolicy?: { connectionPool?: ConnectionPool; outlierDetection?: OutlierDetection };
  serviceEntryVisibility?: {
    defaultVisibility?: Visibility;
    applyToSidecars?: boolean;
    policies?: { visibility?: Visibility; matchingRules?: { namespaceSelector?: LabelSelector }[] }[];
  };
}

type Visibility = 'VISIBILITY_UNSPECIFIED' | 'NONE' | 'NAMESPACE' | 'PUBLIC';

interface Tls {
  minProtocolVersion?: 'TLS_AUTO' | 'TLSV1_2' | 'TLSV1_3';
  ecdhCurves?: string[];
  cipherSuites?: string[];
}

export interface LabelSelector {
  matchLabels?: Record<string, string>;
  matchExpressions?: { key: string; operator: 'In' | 'NotIn' | 'Exists' | 'DoesNotExist'; values?: string[] }[];
}
