import { entriesOf, fieldOf, has, listOf, numberOf, textOf } from '../../values.ts';
import { at, type FieldRule, type Say } from '../field-rule.ts';
import { isDnsLabel, isHostName, isIpAddress, isPort } from '../formats.ts';
import { wildcardHost } from './hosts.ts';
import { LOAD_BALANCING } from './load-balancing.ts';

/** DestinationRule and the connection pools it shares with Sidecar. istiod's ValidateDestinationRule. */

const KIND = 'networking.istio.io/DestinationRule';
const POLICIES = ['spec.trafficPolicy', 'spec.subsets[].trafficPolicy'];
const PARTS = ['outlierDetection', 'connectionPool', 'loadBalancer', 'tls'];
const TOP_PARTS = [...PARTS, 'portLevelSettings', 'tunnel', 'proxyProtocol', 'retryBudget'];

function connectionPool(pool: unknown, say: Say): void {
  const http = fieldOf(pool, 'http');
  if (http === undefined && !has(pool, 'tcp')) say('is empty: write tcp or http');
  for (const part of ['http', 'tcp']) {
    for (const [key, value] of entriesOf(fieldOf(pool, part))) {
      if (typeof value === 'number' && value < 0) say(`is ${value}: write 0 or more`, part, key);
    }
  }
  if (fieldOf(http, 'h2UpgradePolicy') === 'UPGRADE' && fieldOf(http, 'useClientProtocol') === true) {
    say('cannot be true with h2UpgradePolicy: UPGRADE', 'http', 'useClientProtocol');
  }
  for (const key of ['interval', 'timeout']) {
    if (has(http, 'http2KeepAlive') && !has(fieldOf(http, 'http2KeepAlive'), key))
      say('is missing: write a duration', 'http', 'http2KeepAlive', key);
  }
}

function outlierDetection(outlier: unknown, say: Say): void {
  for (const key of ['maxEjectionPercent', 'minHealthPercent']) {
    const percent = numberOf(outlier, key) ?? 0;
    if (percent < 0 || percent > 100) say(`is ${percent}: write a percentage from 0 to 100`, key);
  }
  if (
    (numberOf(outlier, 'consecutiveLocalOriginFailures') ?? 0) > 0 &&
    fieldOf(outlier, 'splitExternalLocalOriginErrors') !== true
  ) {
    say('has no effect: write splitExternalLocalOriginErrors: true beside it', 'consecutiveLocalOriginFailures');
  }
}

function clientTls(tls: unknown, say: Say): void {
  const mode = textOf(tls, 'mode');
  const files = ['clientCertificate', 'privateKey', 'caCertificates', 'caCrl'].filter(
    (key) => (textOf(tls, key) ?? '') !== '',
  );
  const credential = textOf(tls, 'credentialName') ?? '';
  if ((mode === 'SIMPLE' || mode === 'MUTUAL') && credential !== '' && files.length > 0) {
    say(`has credentialName and ${files.join(', ')}: certificates come from one place`);
  }
  if (mode === 'MUTUAL' && credential === '') {
    for (const key of ['clientCertificate', 'privateKey']) {
      if (!files.includes(key))
        say(
          "is missing: mode MUTUAL needs it, or a credentialName; for Istio's own certificates write mode ISTIO_MUTUAL",
          key,
        );
    }
  }
  const isTrusting = fieldOf(tls, 'insecureSkipVerify') === true;
  const checks = ['caCertificates', 'subjectAltNames', ...(mode === 'SIMPLE' ? ['credentialName'] : [])].filter((key) =>
    has(tls, key),
  );
  if (isTrusting && (mode === 'SIMPLE' || mode === 'MUTUAL') && checks.length > 0) {
    say(`has insecureSkipVerify and ${checks.join(', ')}: nothing is verified then, leave one of the two out`);
  }
}

export const DESTINATION_RULE: readonly FieldRule[] = [
  at(KIND, 'spec.host', wildcardHost),
  at(KIND, 'spec.subsets', (subsets, say) => {
    const names = listOf(subsets).map((subset) => textOf(subset, 'name') ?? '');
    names.forEach((name, i) => {
      if (names.indexOf(name) < i) say(`is "${name}", the name of another subset`, i, 'name');
      else if (!isDnsLabel(name)) say(`is "${name}": a subset's name has letters, digits and "-"`, i, 'name');
    });
  }),
  ...POLICIES.flatMap((pattern) => [
    at(KIND, pattern, (policy, say) => {
      if (!TOP_PARTS.some((key) => has(policy, key))) say(`is empty: write one of ${TOP_PARTS.join(', ')}`);
      if (has(policy, 'tunnel') && has(policy, 'proxyProtocol'))
        say('has tunnel and proxyProtocol: write only one of them');
    }),
    at(KIND, `${pattern}.portLevelSettings[]`, (settings, say) => {
      const port = fieldOf(settings, 'port');
      if (port === undefined) say('is missing: write port.number', 'port');
      else if (!isPort(fieldOf(port, 'number'))) say('is no port: write a number from 1 to 65535', 'port', 'number');
      if (!PARTS.some((key) => has(settings, key))) say(`is empty: write one of ${PARTS.join(', ')}`);
    }),
    at(KIND, `${pattern}.tunnel`, (tunnel, say) => {
      const host = textOf(tunnel, 'targetHost') ?? '';
      const protocol = textOf(tunnel, 'protocol') ?? '';
      if (!['', 'CONNECT', 'POST'].includes(protocol)) say(`is "${protocol}": write CONNECT or POST`, 'protocol');
      if (!isHostName(host) && !isIpAddress(host)) say(`is "${host}": write a host name or an address`, 'targetHost');
      if (!isPort(fieldOf(tunnel, 'targetPort'))) say('is no port: write a number from 1 to 65535', 'targetPort');
    }),
  ]),
  at(`${KIND} Sidecar`, '**.connectionPool', connectionPool),
  at('networking.istio.io/Sidecar', 'spec.inboundConnectionPool', connectionPool),
  at(KIND, '**.outlierDetection', outlierDetection),
  ...[...POLICIES, ...POLICIES.map((pattern) => `${pattern}.portLevelSettings[]`)].map((pattern) =>
    at(KIND, `${pattern}.tls`, clientTls),
  ),
  at(KIND, '**.outlierDetection.outlierDetectionHttpErrorCodes[]', (code, say) => {
    if (typeof code === 'number' && (code < 100 || code > 599)) say(`is ${code}: write an HTTP status from 100 to 599`);
  }),
  ...LOAD_BALANCING,
];
