import type { Additions } from './shape/add.ts';

/**
 * What the packages' models lack: fields that Istio 1.30 and 1.31 and Gateway API 1.6 added (the packages have Istio 1.29 and
 * Gateway API 1.5), and words that a type declaration leaves open though the API's documentation closes them.
 */

/** `spec.trafficPolicy` of a DestinationRule or of one of its subsets, with and without its settings for single ports. */
const POLICIES = ['spec.trafficPolicy', 'spec.subsets[].trafficPolicy'];
const PORT_POLICIES = [...POLICIES, ...POLICIES.map((path) => `${path}.portLevelSettings[]`)];

const KEEP_ALIVE = { http2KeepAlive: '{ interval?: string; timeout?: string }' };
const ZONE_AWARE = {
  zoneAwareLbSetting:
    '{ enabled?: boolean; failover?: { from?: string; to?: string }[]; failoverPriority?: string[]; minClusterSize?: Whole }',
};
const ROUTE_NAMESPACES = { from: "'All' | 'Same' | 'Selector'" };
const FILTER_TYPES = "'RequestHeaderModifier' | 'ResponseHeaderModifier' | 'RequestMirror' | 'ExtensionRef'";
const PATH_TYPES = { 'type!': "'ReplaceFullPath' | 'ReplacePrefixMatch'" };
const FILTERS = ['spec.rules[].filters[]', 'spec.rules[].backendRefs[].filters[]'];

const below = (paths: readonly string[], suffix: string, fields: Readonly<Record<string, string>>): Additions =>
  Object.fromEntries(paths.map((path) => [path + suffix, fields]));

export const ADDITIONS: Readonly<Record<string, Additions>> = {
  'networking.istio.io/DestinationRule': {
    ...below(PORT_POLICIES, '.connectionPool.http', KEEP_ALIVE),
    ...below(PORT_POLICIES, '.loadBalancer', ZONE_AWARE),
    ...below(PORT_POLICIES, '.outlierDetection', { outlierDetectionHttpErrorCodes: 'Whole[]' }),
    ...below(POLICIES, '.retryBudget', { budgetInterval: 'string' }),
  },
  'networking.istio.io/Sidecar': {
    'spec.inboundConnectionPool.http': KEEP_ALIVE,
    'spec.ingress[].connectionPool.http': KEEP_ALIVE,
    'spec.ingress[].tls': { insecureSkipVerify: 'boolean' },
  },
  'networking.istio.io/Gateway': { 'spec.servers[].tls': { insecureSkipVerify: 'boolean' } },
  'networking.istio.io/VirtualService': { 'spec.http[].redirect': { prefixRewrite: 'string' } },
  'networking.istio.io/EnvoyFilter': {
    'spec.configPatches[].patch': {
      operation:
        "'INVALID' | 'MERGE' | 'ADD' | 'REMOVE' | 'INSERT_BEFORE' | 'INSERT_AFTER' | 'INSERT_FIRST' | 'REPLACE' | 'MERGE_AND_REPLACE_LIST'",
    },
  },
  'security.istio.io/AuthorizationPolicy': {
    'spec.rules[].from[].source': { trustDomains: 'string[]', notTrustDomains: 'string[]' },
  },
  'telemetry.istio.io/Telemetry': { 'spec.tracing[]': { disableContextPropagation: 'boolean' } },
  'gateway.networking.k8s.io/Gateway': {
    'spec.allowedListeners.namespaces': { from: "'All' | 'None' | 'Same' | 'Selector'" },
    'spec.listeners[].allowedRoutes.namespaces': ROUTE_NAMESPACES,
  },
  'gateway.networking.k8s.io/ListenerSet': { 'spec.listeners[].allowedRoutes.namespaces': ROUTE_NAMESPACES },
  'gateway.networking.k8s.io/GRPCRoute': below(FILTERS, '', { 'type!': FILTER_TYPES }),
  'gateway.networking.k8s.io/HTTPRoute': {
    ...below(FILTERS, '', { 'type!': `${FILTER_TYPES} | 'RequestRedirect' | 'URLRewrite' | 'CORS' | 'ExternalAuth'` }),
    ...below(FILTERS, '.requestRedirect.path', PATH_TYPES),
    ...below(FILTERS, '.urlRewrite.path', PATH_TYPES),
  },
};
