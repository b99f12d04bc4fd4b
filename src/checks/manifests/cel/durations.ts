import { at, type FieldRule } from '../field-rule.ts';
import { durationMs } from '../formats.ts';

/**
 * Durations of Istio's APIs: Go durations, most of at least a millisecond by CEL rules, and in whole milliseconds by istiod's
 * validation (ValidateDuration).
 */
function atLeastOneMillisecond(value: unknown, say: (message: string) => void): void {
  if (typeof value !== 'string') return;
  const ms = durationMs(value);
  if (ms === undefined)
    say(`is "${value}", which is no duration: write a number with its unit, such as 500ms, 10s or 1h30m`);
  else if (ms < 1) say(`is ${value}: write a duration of 1ms or more`);
  else if (!Number.isInteger(ms)) say(`is ${value}: write whole milliseconds`);
}

/** A duration that may be zero, which switches something off. */
function anyDuration(value: unknown, say: (message: string) => void): void {
  if (typeof value !== 'string') return;
  const ms = durationMs(value);
  if (ms === undefined)
    say(`is "${value}", which is no duration: write a number with its unit, such as 500ms, 10s or 1h30m`);
  else if (ms < 0) say(`is ${value}: write 0s or more`);
}

const POOLED = 'networking.istio.io/DestinationRule Sidecar';
const ROUTES = 'networking.istio.io/VirtualService';

export const DURATIONS: readonly FieldRule[] = [
  ...[
    'http.idleTimeout',
    'http.http2KeepAlive.interval',
    'http.http2KeepAlive.timeout',
    'tcp.connectTimeout',
    'tcp.maxConnectionDuration',
    'tcp.tcpKeepalive.time',
    'tcp.tcpKeepalive.interval',
    'outlierDetection.baseEjectionTime',
    'outlierDetection.interval',
    'loadBalancer.warmup.duration',
    'loadBalancer.warmupDurationSecs',
  ].map((pattern) => at(POOLED, `**.${pattern}`, atLeastOneMillisecond)),
  at(POOLED, '**.tcp.idleTimeout', anyDuration),
  at('networking.istio.io/DestinationRule', '**.httpCookie.ttl', anyDuration),
  at('networking.istio.io/DestinationRule', '**.retryBudget.budgetInterval', anyDuration),
  ...[
    'timeout',
    'retries.perTryTimeout',
    'retries.backoff',
    'fault.delay.fixedDelay',
    'fault.delay.exponentialDelay',
    'corsPolicy.maxAge',
  ].map((pattern) => at(ROUTES, `spec.http[].${pattern}`, atLeastOneMillisecond)),
  at('security.istio.io/RequestAuthentication', 'spec.jwtRules[].timeout', atLeastOneMillisecond),
  at('telemetry.istio.io/Telemetry', 'spec.metrics[].reportingInterval', atLeastOneMillisecond),
];
