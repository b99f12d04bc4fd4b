import type { Duration, Filled, Port, Whole } from '../scalars.d.ts';

/** What Telemetry and AuthorizationPolicy name by `provider`. istio/api, mesh/v1alpha1/config.proto, ExtensionProvider. */
export interface ExtensionProvider {
  name: Filled;
  envoyExtAuthzHttp?: HttpAuthorizer;
  envoyExtAuthzGrpc?: Authorizer;
  zipkin?: Zipkin;
  datadog?: Tracer;
  stackdriver?: { maxTagLength?: Whole; logging?: { labels?: Record<string, string> } };
  skywalking?: { service: Filled; port: Port; accessToken?: string };
  opentelemetry?: OpenTelemetry;
  prometheus?: Record<string, unknown>;
  envoyFileAccessLog?: {
    path?: string;
    logFormat?: { text?: string; labels?: Record<string, unknown> };
    omitEmptyValues?: boolean;
  };
  envoyHttpAls?: HttpLogService;
  envoyTcpAls?: LogService;
  envoyOtelAls?: {
    service: Filled;
    port: Port;
    logName?: string;
    logFormat?: { text?: string; labels?: Record<string, unknown> };
  };
  sds?: { name: Filled; service: Filled; port: Port };
}

interface Authorizer {
  service: Filled;
  port: Port;
  timeout?: Duration;
  failOpen?: boolean;
  clearRouteCache?: boolean;
  statusOnError?: string;
  includeRequestBodyInCheck?: { maxRequestBytes?: Whole; allowPartialMessage?: boolean; packAsBytes?: boolean };
}

interface Tracer {
  service: Filled;
  port: Port;
  maxTagLength?: Whole;
}

interface LogService {
  service: Filled;
  port: Port;
  logName?: string;
  filterStateObjectsToLog?: string[];
}

interface HttpAuthorizer extends Authorizer {
  pathPrefix?: string;
  includeRequestHeadersInCheck?: string[];
  includeAdditionalHeadersInCheck?: Record<string, string>;
  headersToUpstreamOnAllow?: string[];
  headersToDownstreamOnDeny?: string[];
  headersToDownstreamOnAllow?: string[];
}

interface Zipkin extends Tracer {
  enable64bitTraceId?: boolean;
  path?: string;
  traceContextOption?: 'USE_B3' | 'USE_B3_WITH_W3C_PROPAGATION';
  timeout?: Duration;
  headers?: Header[];
}

interface OpenTelemetry extends Tracer {
  http?: HttpService;
  grpc?: { timeout?: Duration; initialMetadata?: Header[] };
  resourceDetectors?: { environment?: Record<string, unknown>; dynatrace?: Record<string, unknown> };
  serviceAttributeEnrichment?: 'ISTIO_CANONICAL' | 'OTEL_SEMANTIC_CONVENTIONS';
  dynatraceSampler?: {
    tenant: string;
    clusterId: Whole;
    rootSpansPerMinute?: Whole;
    httpService?: { service: Filled; port: Port; http?: HttpService };
  };
}

interface HttpLogService extends LogService {
  additionalRequestHeadersToLog?: string[];
  additionalResponseHeadersToLog?: string[];
  additionalResponseTrailersToLog?: string[];
}

interface HttpService {
  path?: string;
  timeout?: Duration;
  headers?: Header[];
}

interface Header {
  name: Filled;
  value?: string;
  envName?: string;
}
