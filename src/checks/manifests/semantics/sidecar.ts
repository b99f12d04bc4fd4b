import { fieldOf, has, listOf, numberOf, textOf, textsOf } from '../../values.ts';
import { at, type FieldRule, type Say } from '../field-rule.ts';
import { isDnsLabel, isHostName, isIpAddress, isPort } from '../formats.ts';
import { serverTls } from './gateway.ts';
import { namespacedHost } from './hosts.ts';
import { checkProtocol, isTls } from './protocols.ts';

/** Sidecar. istiod's ValidateSidecar. */

const KIND = 'networking.istio.io/Sidecar';
const LOCAL = ['', '127.0.0.1', '0.0.0.0', '[::1]', '[::]'];

function port(listener: unknown, say: Say, isEgress: boolean): void {
  const value = fieldOf(listener, 'port');
  if (value === undefined) return;
  const bind = textOf(listener, 'bind') ?? '';
  const isSocket = isEgress && bind.startsWith('unix://');
  checkProtocol(fieldOf(value, 'protocol'), (message) => say(message, 'port', 'protocol'));
  if (!isSocket && !isPort(fieldOf(value, 'number')))
    say('is no port: write a number from 1 to 65535', 'port', 'number');
  if (!isSocket && bind !== '' && !isIpAddress(bind)) say(`is "${bind}": write an IP address`, 'bind');
  const name = textOf(value, 'name') ?? '';
  if (name !== '' && !isDnsLabel(name)) say(`is "${name}": write letters, digits and "-"`, 'port', 'name');
  if ((numberOf(value, 'targetPort') ?? 0) > 0) say('has no effect on a Sidecar: leave it out', 'port', 'targetPort');
}

function ingress(listener: unknown, say: Say): void {
  if (!has(listener, 'port')) say('is missing: write the port', 'port');
  port(listener, say, false);
  const endpoint = textOf(listener, 'defaultEndpoint') ?? '';
  const [, host = 'x', number = ''] = /^(.*):(\d+)$/.exec(endpoint) ?? [];
  if (endpoint !== '' && !endpoint.startsWith('unix://') && !(LOCAL.includes(host) && isPort(Number(number)))) {
    say(
      `is "${endpoint}": write 127.0.0.1:port, 0.0.0.0:port, [::1]:port, [::]:port or unix:///path`,
      'defaultEndpoint',
    );
  }
  const tls = fieldOf(listener, 'tls');
  if (tls === undefined) return;
  for (const key of ['subjectAltNames', 'httpsRedirect', 'credentialName', 'credentialNames', 'tlsCertificates']) {
    if (has(tls, key)) say('is not supported at a sidecar', 'tls', key);
  }
  const mode = textOf(tls, 'mode') ?? '';
  if (['ISTIO_MUTUAL', 'AUTO_PASSTHROUGH'].includes(mode))
    say(`is ${mode}, which a sidecar does not take`, 'tls', 'mode');
  if (!isTls(textOf(fieldOf(listener, 'port'), 'protocol') ?? '')) say('needs a port of protocol HTTPS or TLS', 'tls');
  serverTls(tls, (message, ...below) => say(message, 'tls', ...below));
}

function unique(listeners: unknown, say: Say): void {
  const numbers = listOf(listeners).map((one) => numberOf(fieldOf(one, 'port'), 'number'));
  numbers.forEach((number, i) => {
    if (number !== undefined && number !== 0 && numbers.indexOf(number) < i)
      say(`is ${number}, the port of another listener`, i, 'port', 'number');
  });
}

export const SIDECAR: readonly FieldRule[] = [
  at(KIND, 'spec', (spec, say) => {
    if (!['egress', 'ingress', 'outboundTrafficPolicy', 'inboundConnectionPool'].some((key) => has(spec, key))) {
      say('configures nothing: write egress, ingress, outboundTrafficPolicy or inboundConnectionPool');
    }
  }),
  at(KIND, 'spec.ingress[]', ingress),
  at(KIND, 'spec.ingress', unique),
  at(KIND, 'spec.egress', (listeners, say) => {
    unique(listeners, say);
    const all = listOf(listeners);
    all.forEach((listener, i) => {
      if (!has(listener, 'port') && i < all.length - 1)
        say('has no port, so it catches all: write it last, and only once', i);
    });
  }),
  at(KIND, 'spec.egress[]', (listener, say) => {
    port(listener, say, true);
    if (listOf(fieldOf(listener, 'hosts')).length === 0) say('is empty: write at least one namespace/host', 'hosts');
    textsOf(listener, 'hosts').forEach((host, i) =>
      namespacedHost(host, 'sidecar', (message) => say(message, 'hosts', i)),
    );
  }),
  at(KIND, 'spec.outboundTrafficPolicy', (policy, say) => {
    const proxy = fieldOf(policy, 'egressProxy');
    if (proxy === undefined) return;
    if (textOf(policy, 'mode') !== 'ALLOW_ANY') say('needs mode: ALLOW_ANY', 'egressProxy');
    if (!isHostName(textOf(proxy, 'host') ?? '')) say('is no full host name', 'egressProxy', 'host');
    if (!isPort(fieldOf(fieldOf(proxy, 'port'), 'number'))) say('is missing: write port.number', 'egressProxy', 'port');
  }),
];
