import type { Duration, Whole } from '../scalars.d.ts';
import type { ClientTls, TcpKeepalive } from './traffic.d.ts';

/** Settings of a proxy: `meshConfig.defaultConfig` and the annotation proxy.istio.io/config. istio/api, mesh/v1alpha1/proxy.proto. */
export interface ProxyConfig {
  configPath?: string;
  binaryPath?: string;
  serviceCluster?: string;
  tracingServiceName?: 'APP_LABEL_AND_NAMESPACE' | 'CANONICAL_NAME_ONLY' | 'CANONICAL_NAME_AND_NAMESPACE';
  drainDuration?: Duration;
  terminationDrainDuration?: Duration;
  discoveryAddress?: string;
  statsdUdpAddress?: string;
  proxyAdminPort?: Whole;
  statusPort?: Whole;
  controlPlaneAuthPolicy?: 'NONE' | 'MUTUAL_TLS' | 'INHERIT';
  customConfigFile?: string;
  statNameLength?: Whole;
  concurrency?: Whole;
  proxyBootstrapTemplatePath?: string;
  interceptionMode?: 'REDIRECT' | 'TPROXY' | 'NONE';
  tracing?: Tracing;
  envoyAccessLogService?: RemoteService;
  envoyMetricsService?: RemoteService;
  proxyMetadata?: Record<string, string>;
  runtimeValues?: Record<string, string>;
  extraStatTags?: string[];
  gatewayTopology?: {
    numTrustedProxies?: Whole;
    forwardClientCertDetails?: ForwardClientCert;
    proxyProtocol?: Record<string, unknown>;
  };
  meshId?: string;
  readinessProbe?: Record<string, unknown>;
  proxyStatsMatcher?: { inclusionPrefixes?: string[]; inclusionSuffixes?: string[]; inclusionRegexps?: string[] };
  holdApplicationUntilProxyStarts?: boolean;
  caCertificatesPem?: string[];
  image?: { imageType?: string };
  privateKeyProvider?: { cryptomb?: KeyProvider; qat?: KeyProvider };
  proxyHeaders?: {
    forwardedClientCert?: ForwardClientCert;
    setCurrentClientCertDetails?: { subject?: boolean; cert?: boolean; chain?: boolean; dns?: boolean; uri?: boolean };
    requestId?: { disabled?: boolean };
    server?: { disabled?: boolean; value?: string };
    attemptCount?: { disabled?: boolean };
    envoyDebugHeaders?: { disabled?: boolean };
    metadataExchangeHeaders?: { mode?: 'UNDEFINED' | 'IN_MESH' };
    preserveHttp1HeaderCase?: boolean;
    xForwardedHost?: { enabled?: boolean };
    xForwardedPort?: { enabled?: boolean };
  };
  fileFlushInterval?: Duration;
  fileFlushMinSizeKb?: Whole;
  statsCompression?: boolean;
  connectionSettings?: ConnectionSettings;
}

interface Tracing {
  zipkin?: { address?: string };
  datadog?: { address?: string };
  stackdriver?: {
    debug?: boolean;
    maxNumberOfAttributes?: Whole;
    maxNumberOfAnnotations?: Whole;
    maxNumberOfMessageEvents?: Whole;
  };
  customTags?: Record<
    string,
    {
      literal?: { value?: string };
      environment?: { name?: string; defaultValue?: string };
      header?: { name?: string; defaultValue?: string };
    }
  >;
  maxPathTagLength?: Whole;
  sampling?: number;
  tlsSettings?: ClientTls;
  enableIstioTags?: boolean;
}

interface RemoteService {
  address?: string;
  tlsSettings?: ClientTls;
  tcpKeepalive?: TcpKeepalive;
}

interface KeyProvider {
  pollDelay?: Duration;
  fallback?: boolean;
}

type ForwardClientCert =
  'UNDEFINED' | 'SANITIZE' | 'FORWARD_ONLY' | 'APPEND_FORWARD' | 'SANITIZE_SET' | 'ALWAYS_FORWARD_ONLY';

interface ConnectionSettings {
  profile?: 'SIDECAR' | 'EDGE';
  listenerPerConnectionBufferLimitBytes?: Whole;
  clusterPerConnectionBufferLimitBytes?: Whole;
  httpIdleTimeout?: Duration;
  httpMaxConnectionDuration?: Duration;
  httpDrainTimeout?: Duration;
  httpRequestTimeout?: Duration;
  httpRequestHeadersTimeout?: Duration;
  httpStreamIdleTimeout?: Duration;
  httpMaxStreamDuration?: Duration;
  httpMaxConcurrentStreams?: Whole;
  http2InitialStreamWindowSize?: Whole;
  http2InitialConnectionWindowSize?: Whole;
  httpHeadersWithUnderscoresAction?:
    | 'HEADERS_WITH_UNDERSCORES_UNSPECIFIED'
    | 'HEADERS_WITH_UNDERSCORES_ALLOW'
    | 'HEADERS_WITH_UNDERSCORES_REJECT_REQUEST'
    | 'HEADERS_WITH_UNDERSCORES_DROP_HEADER';
  httpMergeSlashes?: boolean;
  httpPathWithEscapedSlashesAction?:
    | 'PATH_WITH_ESCAPED_SLASHES_UNSPECIFIED'
    | 'KEEP_UNCHANGED'
    | 'REJECT_REQUEST'
    | 'UNESCAPE_AND_REDIRECT'
    | 'UNESCAPE_AND_FORWARD';
  listenerConnectionLimit?: Whole;
  globalDownstreamConnectionLimit?: Whole;
}
