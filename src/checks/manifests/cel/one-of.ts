import { fieldOf, has } from '../../values.ts';
import { at, type FieldRule } from '../field-rule.ts';

/** Fields of which at most one may be written: `oneOf` in the CRDs of Istio 1.31. */
function oneOf(kinds: string, pattern: string, ...names: readonly string[]): FieldRule {
  return at(kinds, pattern, (value, say) => {
    const set = names.filter((name) => has(value, name));
    if (set.length > 1) say(`has ${set.join(' and ')}: write only one of ${names.join(', ')}`);
  });
}

const VIRTUAL_SERVICE = 'networking.istio.io/VirtualService';
const DESTINATION_RULE = 'networking.istio.io/DestinationRule';
const STRING_MATCHES = [
  'match[].uri',
  'match[].scheme',
  'match[].method',
  'match[].authority',
  'match[].headers{}',
  'match[].queryParams{}',
  'match[].withoutHeaders{}',
  'corsPolicy.allowOrigins[]',
];

export const ONE_OF: readonly FieldRule[] = [
  ...STRING_MATCHES.map((pattern) => oneOf(VIRTUAL_SERVICE, `spec.http[].${pattern}`, 'exact', 'prefix', 'regex')),
  oneOf(VIRTUAL_SERVICE, 'spec.http[].directResponse.body', 'string', 'bytes'),
  oneOf(VIRTUAL_SERVICE, 'spec.http[].fault.abort', 'httpStatus', 'grpcStatus', 'http2Error'),
  oneOf(VIRTUAL_SERVICE, 'spec.http[].fault.delay', 'fixedDelay', 'exponentialDelay'),
  oneOf(VIRTUAL_SERVICE, 'spec.http[].redirect', 'port', 'derivePort'),
  oneOf(DESTINATION_RULE, '**.loadBalancer', 'simple', 'consistentHash'),
  oneOf(DESTINATION_RULE, '**.loadBalancer', 'warmupDurationSecs', 'warmup'),
  oneOf(
    DESTINATION_RULE,
    '**.loadBalancer.consistentHash',
    'httpHeaderName',
    'httpCookie',
    'useSourceIp',
    'httpQueryParameterName',
  ),
  oneOf(DESTINATION_RULE, '**.loadBalancer.consistentHash', 'ringHash', 'maglev'),
  oneOf(
    'networking.istio.io/EnvoyFilter',
    'spec.configPatches[].match',
    'listener',
    'routeConfiguration',
    'cluster',
    'waypoint',
  ),
  oneOf('networking.istio.io/WorkloadGroup', 'spec.probe', 'httpGet', 'tcpSocket', 'exec', 'grpc'),
  oneOf('telemetry.istio.io/Telemetry', 'spec.metrics[].overrides[].match', 'metric', 'customMetric'),
  oneOf('telemetry.istio.io/Telemetry', 'spec.tracing[].customTags{}', 'literal', 'environment', 'header', 'formatter'),
  at('extensions.istio.io/TrafficExtension', 'spec', (spec, say) => {
    if (has(spec, 'wasm') === has(spec, 'lua')) say('must have exactly one of wasm and lua');
  }),
  oneOf('security.istio.io/RequestAuthentication', 'spec.jwtRules[]', 'jwks', 'jwksUri', 'jwks_uri'),
  at('networking.istio.io/EnvoyFilter', 'spec.configPatches[].match', (match, say) => {
    const isWaypoint = fieldOf(match, 'context') === 'WAYPOINT';
    if (isWaypoint !== has(match, 'waypoint')) {
      say('must have a waypoint match where its context is WAYPOINT, and only there');
    }
  }),
];
