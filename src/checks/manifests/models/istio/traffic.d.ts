import type { Duration, Whole } from '../scalars.d.ts';

/** Parts of istio/api, networking/v1alpha3, that the mesh configuration takes up. */

/** ClientTLSSettings. */
export interface ClientTls {
  mode?: 'DISABLE' | 'SIMPLE' | 'MUTUAL' | 'ISTIO_MUTUAL';
  clientCertificate?: string;
  privateKey?: string;
  caCertificates?: string;
  credentialName?: string;
  subjectAltNames?: string[];
  sni?: string;
  insecureSkipVerify?: boolean;
  caCrl?: string;
}

export interface TcpKeepalive {
  probes?: Whole;
  time?: Duration;
  interval?: Duration;
}

/** ConnectionPoolSettings. */
export interface ConnectionPool {
  tcp?: {
    maxConnections?: Whole;
    connectTimeout?: Duration;
    tcpKeepalive?: TcpKeepalive;
    maxConnectionDuration?: Duration;
    idleTimeout?: Duration;
  };
  http?: {
    http1MaxPendingRequests?: Whole;
    http2MaxRequests?: Whole;
    maxRequestsPerConnection?: Whole;
    maxRetries?: Whole;
    idleTimeout?: Duration;
    h2UpgradePolicy?: 'DEFAULT' | 'DO_NOT_UPGRADE' | 'UPGRADE';
    useClientProtocol?: boolean;
    maxConcurrentStreams?: Whole;
    http2KeepAlive?: { interval?: Duration; timeout?: Duration };
  };
}

export interface OutlierDetection {
  splitExternalLocalOriginErrors?: boolean;
  consecutiveLocalOriginFailures?: Whole;
  consecutiveGatewayErrors?: Whole;
  consecutive5xxErrors?: Whole;
  interval?: Duration;
  baseEjectionTime?: Duration;
  maxEjectionPercent?: Whole;
  minHealthPercent?: Whole;
  outlierDetectionHttpErrorCodes?: Whole[];
}

/** HTTPRetry. */
export interface HttpRetry {
  attempts?: Whole;
  perTryTimeout?: Duration;
  retryOn?: string;
  retryRemoteLocalities?: boolean;
  retryIgnorePreviousHosts?: boolean;
  backoff?: Duration;
}

/** LocalityLoadBalancerSetting. */
export interface LocalityLb {
  distribute?: { from?: string; to?: Record<string, Whole> }[];
  failover?: { from?: string; to?: string }[];
  failoverPriority?: string[];
  enabled?: boolean;
}

/** ZoneAwareLoadBalancerSetting, since Istio 1.31. */
export interface ZoneAwareLb {
  enabled?: boolean;
  failover?: { from?: string; to?: string }[];
  failoverPriority?: string[];
  minClusterSize?: Whole;
}
