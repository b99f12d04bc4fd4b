import { entriesOf, fieldOf, has, numberOf, textOf } from '../../../values.ts';
import { suggest } from '../../../suggest.ts';
import { at, type FieldRule, type Say } from '../../field-rule.ts';
import { isIpOrBlock, isRe2 } from '../../formats.ts';

/** Faults, retries, CORS and matches of a VirtualService. istiod's validation. */

const KIND = 'networking.istio.io/VirtualService';

/** Envoy's retry_on and retry_grpc_on policies that istiod lets pass, beside HTTP status codes. */
const RETRY_ON = [
  '5xx',
  'gateway-error',
  'reset',
  'reset-before-request',
  'connect-failure',
  'retriable-4xx',
  'refused-stream',
  'retriable-status-codes',
  'retriable-headers',
  'envoy-ratelimited',
  'http3-post-connect-failure',
  'cancelled',
  'deadline-exceeded',
  'internal',
  'resource-exhausted',
  'unavailable',
];
/** Names of gRPC's status codes. */
const GRPC_STATUS = [
  'OK',
  'CANCELLED',
  'UNKNOWN',
  'INVALID_ARGUMENT',
  'DEADLINE_EXCEEDED',
  'NOT_FOUND',
  'ALREADY_EXISTS',
  'PERMISSION_DENIED',
  'UNAUTHENTICATED',
  'RESOURCE_EXHAUSTED',
  'FAILED_PRECONDITION',
  'ABORTED',
  'OUT_OF_RANGE',
  'UNIMPLEMENTED',
  'INTERNAL',
  'UNAVAILABLE',
  'DATA_LOSS',
];
const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'CONNECT', 'OPTIONS', 'TRACE', '*'];

function percentage(value: unknown, say: Say): void {
  const share = numberOf(value, 'value');
  if (share !== undefined && (share < 0 || share > 100)) say(`is ${share}: write a percentage from 0 to 100`, 'value');
  else if (share !== undefined && share > 0 && share < 0.0001) say(`is ${share}: write 0, or 0.0001 or more`, 'value');
}

function httpStatus(status: unknown, say: Say): void {
  if (typeof status === 'number' && (status < 200 || status > 599))
    say(`is ${status}: write an HTTP status from 200 to 599`);
}

function stringMatch(isUri: boolean): FieldRule['check'] {
  return (match, say) => {
    for (const key of isUri ? ['regex'] : ['prefix', 'regex']) {
      if (textOf(match, key) === '') say('is empty: write what to match', key);
    }
    const regex = textOf(match, 'regex');
    if (regex !== undefined && regex.length > 1024) say('is longer than 1024 characters: shorten it', 'regex');
    else if (regex !== undefined && regex !== '*' && !isRe2(regex))
      say(`is "${regex}", which RE2 does not take: no look-around, no back reference, brackets in pairs`, 'regex');
  };
}

export const BEHAVIOUR: readonly FieldRule[] = [
  ...['fault.abort.percentage', 'fault.delay.percentage', 'mirrorPercentage', 'mirrors[].percentage'].map((pattern) =>
    at(KIND, `spec.http[].${pattern}`, percentage),
  ),
  ...['mirrorPercent', 'fault.delay.percent'].map((pattern) =>
    at(KIND, `spec.http[].${pattern}`, (percent, say) => {
      if (typeof percent === 'number' && percent > 100) say(`is ${percent}: write a percentage from 0 to 100`);
    }),
  ),
  at(KIND, 'spec.http[].fault', (fault, say) => {
    if (!has(fault, 'abort') && !has(fault, 'delay')) say('injects nothing: write abort or delay');
    if (has(fieldOf(fault, 'abort'), 'http2Error'))
      say('is not supported yet: write httpStatus or grpcStatus', 'abort', 'http2Error');
    if (has(fieldOf(fault, 'delay'), 'exponentialDelay'))
      say('is not supported yet: write fixedDelay', 'delay', 'exponentialDelay');
    if (
      has(fault, 'abort') &&
      !['httpStatus', 'grpcStatus', 'http2Error'].some((key) => has(fieldOf(fault, 'abort'), key))
    ) {
      say('has no status: write httpStatus or grpcStatus', 'abort');
    }
  }),
  at(KIND, 'spec.http[].fault.abort.httpStatus', httpStatus),
  at(KIND, 'spec.http[].directResponse.status', httpStatus),
  at(KIND, 'spec.http[].fault.abort.grpcStatus', (status, say) => {
    if (typeof status === 'string' && !GRPC_STATUS.includes(status)) {
      say(
        `is "${status}", which is no gRPC status: ${suggest(status, GRPC_STATUS, `write one of ${GRPC_STATUS.join(', ')}`)}`,
      );
    }
  }),
  at(KIND, 'spec.http[].retries', (retries, say) => {
    const attempts = numberOf(retries, 'attempts') ?? 0;
    if (attempts < 0) say(`is ${attempts}: write 0 or more`, 'attempts');
    if (attempts === 0 && ['perTryTimeout', 'retryOn', 'retryRemoteLocalities'].some((key) => has(retries, key))) {
      say('configures retries with attempts 0, which switches them off: write attempts');
    }
    for (const policy of (textOf(retries, 'retryOn') ?? '').split(',').filter(Boolean)) {
      const isStatus = /^[1-5]\d\d$/.test(policy);
      if (!isStatus && !RETRY_ON.includes(policy)) {
        say(
          `has "${policy}", which is no condition: ${suggest(policy, RETRY_ON, `write some of ${RETRY_ON.join(',')}, divided by commas without spaces`)}`,
          'retryOn',
        );
      }
    }
  }),
  at(KIND, 'spec.http[].corsPolicy.allowMethods[]', (method, say) => {
    if (typeof method === 'string' && !METHODS.includes(method))
      say(`is "${method}", which is no HTTP method: write one of ${METHODS.join(', ')}`);
  }),
  at(KIND, 'spec.http[].corsPolicy.maxAge', (age, say) => {
    if (typeof age === 'string' && /(?:ms|us|ns)$|\.\d/.test(age)) say(`is ${age}: write whole seconds`);
  }),
  at(KIND, 'spec.http[].corsPolicy.allowOrigins[]', (origin, say) => {
    if (!['exact', 'prefix', 'regex'].some((key) => (textOf(origin, key) ?? '') !== ''))
      say('allows nothing: write exact, prefix or regex');
  }),
  ...['scheme', 'method', 'authority', 'queryParams{}', 'headers{}', 'withoutHeaders{}'].map((key) =>
    at(KIND, `spec.http[].match[].${key}`, stringMatch(false)),
  ),
  at(KIND, 'spec.http[].match[].uri', stringMatch(true)),
  ...['headers', 'withoutHeaders'].map((key) =>
    at(KIND, `spec.http[].match[].${key}`, (headers, say) => {
      for (const [name] of entriesOf(headers)) {
        const isName =
          /^[!#$%&'*+\-.^_`|~A-Za-z0-9]+$/.test(name) || /^:(?:method|scheme|authority|path|status)$/.test(name);
        if (!isName && !name.startsWith('@request.auth.claims')) say('is no header name', name);
      }
    }),
  ),
  ...['tls', 'tcp'].map((key) =>
    at(KIND, `spec.${key}[].match[].destinationSubnets[]`, (subnet, say) => {
      if (typeof subnet === 'string' && !isIpOrBlock(subnet))
        say(`is "${subnet}": write an address or a block such as 10.0.0.0/8`);
    }),
  ),
];
