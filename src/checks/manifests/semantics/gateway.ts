import { fieldOf, has, listOf, numberOf, textOf, textsOf } from '../../values.ts';
import { at, type FieldRule, type Say } from '../field-rule.ts';
import { isDnsLabel, isIpAddress, isPort } from '../formats.ts';
import { namespacedHost } from './hosts.ts';
import { checkProtocol, isHttp, isTls } from './protocols.ts';

/** Istio's Gateway. istiod's ValidateGateway. */

const KIND = 'networking.istio.io/Gateway';

/** Certificates of a server, here and at a Sidecar's ingress. istiod's validateTLSOptions. */
export function serverTls(tls: unknown, say: Say): void {
  const mode = textOf(tls, 'mode') ?? '';
  const own = [
    'serverCertificate',
    'privateKey',
    'caCertificates',
    'tlsCertificates',
    'credentialName',
    'credentialNames',
  ];
  const set = own.filter((key) => has(tls, key));
  if (mode === 'ISTIO_MUTUAL') {
    for (const key of set) say('cannot be set with mode ISTIO_MUTUAL: Istio brings its own certificates', key);
    return;
  }
  const hasCredential = set.includes('credentialName') || set.includes('credentialNames');
  if (hasCredential && set.includes('serverCertificate'))
    say('has a credential and serverCertificate: certificates come from one place');
  if (!['SIMPLE', 'MUTUAL', 'OPTIONAL_MUTUAL'].includes(mode) || hasCredential) return;
  if (mode !== 'SIMPLE' && !set.includes('caCertificates'))
    say(`is missing: mode ${mode} needs it, or a credentialName`, 'caCertificates');
  if (set.includes('tlsCertificates')) return;
  for (const key of ['serverCertificate', 'privateKey']) {
    if (!set.includes(key)) say(`is missing: mode ${mode} needs it, or a credentialName`, key);
  }
  if (mode === 'SIMPLE' && has(tls, 'caCrl')) say('cannot be set with mode SIMPLE', 'caCrl');
}

function server(value: unknown, say: Say): void {
  const port = fieldOf(value, 'port');
  const protocol = textOf(port, 'protocol') ?? '';
  const bind = textOf(value, 'bind') ?? '';
  const tls = fieldOf(value, 'tls');
  const isSocket = bind.startsWith('unix://');
  if (!isSocket && bind !== '' && !isIpAddress(bind)) say(`is "${bind}": write an IP address`, 'bind');
  if (listOf(fieldOf(value, 'hosts')).length === 0) say('is empty: write at least one host', 'hosts');
  textsOf(value, 'hosts').forEach((host, i) => namespacedHost(host, 'gateway', (message) => say(message, 'hosts', i)));
  if (port === undefined) return;
  checkProtocol(protocol, (message) => say(message, 'port', 'protocol'));
  if (!isSocket && !isPort(fieldOf(port, 'number')))
    say('is no port: write a number from 1 to 65535', 'port', 'number');
  if ((numberOf(port, 'targetPort') ?? 0) > 0) say('has no effect on a Gateway: leave it out', 'port', 'targetPort');
  if ((textOf(port, 'name') ?? '') === '') say('is missing: write a name', 'port', 'name');
  if (isTls(protocol) && tls === undefined) say(`is missing: protocol ${protocol} needs tls with its mode`, 'tls');
  const isPassthrough = ['PASSTHROUGH', 'AUTO_PASSTHROUGH'].includes(textOf(tls, 'mode') ?? 'PASSTHROUGH');
  const isRedirectOnly =
    isHttp(protocol) &&
    isPassthrough &&
    !['caCertificates', 'privateKey', 'serverCertificate'].some((key) => has(tls, key));
  if (!isTls(protocol) && tls !== undefined && !isRedirectOnly) {
    say(`cannot be set for protocol ${protocol}: write protocol HTTPS or TLS, or leave tls out`, 'tls');
  }
}

export const GATEWAY: readonly FieldRule[] = [
  at(KIND, 'metadata.name', (name, say) => {
    if (typeof name === 'string' && !isDnsLabel(name)) say(`is "${name}": the name of a Gateway has no dots`);
  }),
  at(KIND, 'spec', (spec, say) => {
    const servers = listOf(fieldOf(spec, 'servers'));
    if (servers.length === 0) say('is missing: write at least one server', 'servers');
    const names = servers.map((one) => textOf(fieldOf(one, 'port'), 'name'));
    names.forEach((name, i) => {
      if (name !== undefined && names.indexOf(name) < i)
        say(`is "${name}", the port name of another server`, 'servers', i, 'port', 'name');
    });
  }),
  at(KIND, 'spec.servers[]', server),
  at(KIND, 'spec.servers[].tls', serverTls),
];
