import { entriesOf, fieldOf, has, listOf, textOf, textsOf } from '../../values.ts';
import { at, type FieldRule, type Say } from '../field-rule.ts';
import { isDnsLabel, isHostName, isIpAddress, isIpOrBlock, isLabelValue, isQualifiedName } from '../formats.ts';
import { hostOrAddress, wildcardHost } from './hosts.ts';
import { checkProtocol, isHttp, isTls } from './protocols.ts';

/** ServiceEntry, WorkloadEntry and WorkloadGroup. istiod's ValidateServiceEntry and its neighbours. */

const KIND = 'networking.istio.io/ServiceEntry';

function endpoints(spec: unknown, say: Say): void {
  const resolution = textOf(spec, 'resolution') ?? 'NONE';
  const ports = listOf(fieldOf(spec, 'ports')).map((port) => textOf(port, 'name'));
  listOf(fieldOf(spec, 'endpoints')).forEach((endpoint, i) => {
    const address = textOf(endpoint, 'address') ?? '';
    if (resolution === 'STATIC' && address !== '' && !address.startsWith('unix://') && !isIpAddress(address)) {
      say(`is "${address}" with resolution STATIC: write an IP address, or resolution: DNS`, 'endpoints', i, 'address');
    }
    for (const [name] of entriesOf(fieldOf(endpoint, 'ports'))) {
      if (!ports.includes(name))
        say(`is no name of spec.ports: write one of ${ports.join(', ')}`, 'endpoints', i, 'ports', name);
    }
  });
  if (!['DNS', 'DNS_ROUND_ROBIN'].includes(resolution) || has(spec, 'endpoints')) return;
  textsOf(spec, 'hosts').forEach((host, i) => {
    if (!isHostName(host))
      say(
        `is "${host}", which DNS cannot look up: write whole names, or endpoints, or resolution DYNAMIC_DNS`,
        'hosts',
        i,
      );
  });
}

function dynamicDns(spec: unknown, say: Say): void {
  if (textOf(spec, 'resolution') !== 'DYNAMIC_DNS') return;
  textsOf(spec, 'hosts').forEach((host, i) => {
    if (!host.startsWith('*'))
      say(`is "${host}": resolution DYNAMIC_DNS is for wildcards, such as *.example.com`, 'hosts', i);
  });
  for (const key of ['addresses', 'endpoints']) {
    if (listOf(fieldOf(spec, key)).length > 0) say('cannot be set with resolution DYNAMIC_DNS', key);
  }
  listOf(fieldOf(spec, 'ports')).forEach((port, i) => {
    const protocol = textOf(port, 'protocol') ?? '';
    if (!['HTTP', 'TLS', 'GRPC', 'HTTP2'].includes(protocol.toUpperCase())) {
      say(`is "${protocol}": resolution DYNAMIC_DNS takes HTTP, HTTP2, GRPC and TLS`, 'ports', i, 'protocol');
    }
  });
}

function labels(value: unknown, say: Say): void {
  for (const [key, text] of entriesOf(value)) {
    if (!isQualifiedName(key)) say('is no label key', key);
    if (typeof text === 'string' && !isLabelValue(text))
      say(`is "${text}": a label's value has at most 63 letters, digits, "-", "_" and "."`, key);
  }
}

export const SERVICE_ENTRY: readonly FieldRule[] = [
  at(KIND, 'spec.hosts', (hosts, say) => {
    if (listOf(hosts).length === 0) say('is empty: write at least one host');
  }),
  at(KIND, 'spec.hosts[]', (host, say) => {
    if (host !== '*') wildcardHost(host, say);
  }),
  at(KIND, 'spec.addresses[]', (address, say) => {
    if (typeof address === 'string' && !isIpOrBlock(address))
      say(`is "${address}": write an IP address or a block such as 10.0.0.0/8`);
  }),
  at(KIND, 'spec.ports', (ports, say) => {
    const names = listOf(ports).map((port) => textOf(port, 'name') ?? '');
    names.forEach((name, i) => {
      if (names.indexOf(name) < i) say(`is "${name}", the name of another port`, i, 'name');
      else if (!isDnsLabel(name)) say(`is "${name}": write letters, digits and "-"`, i, 'name');
    });
  }),
  at(KIND, 'spec.ports[].protocol', checkProtocol),
  at(KIND, 'spec', endpoints),
  at(KIND, 'spec', dynamicDns),
  at(KIND, 'spec', (spec, say) => {
    const isPlain = (port: unknown) => {
      const protocol = textOf(port, 'protocol') ?? '';
      return !isHttp(protocol) && !isTls(protocol);
    };
    if ((textOf(spec, 'resolution') ?? 'NONE') === 'NONE' || listOf(fieldOf(spec, 'hosts')).length < 2) return;
    if (listOf(fieldOf(spec, 'ports')).some(isPlain)) {
      say(
        'has several hosts and a port that is neither HTTP nor TLS: such traffic shows no host, write one ServiceEntry for each',
        'hosts',
      );
    }
  }),
  at('networking.istio.io/WorkloadEntry', 'spec.address', (address, say) => {
    if (typeof address === 'string' && address !== '' && !address.startsWith('unix://')) hostOrAddress(address, say);
  }),
  at(KIND, 'spec.endpoints[].address', (address, say) => {
    if (typeof address === 'string' && address !== '' && !address.startsWith('unix://')) hostOrAddress(address, say);
  }),
  at('networking.istio.io/WorkloadEntry', 'spec.labels', labels),
  at(KIND, 'spec.endpoints[].labels', labels),
  at('networking.istio.io/DestinationRule', 'spec.subsets[].labels', labels),
  ...['http', 'tls', 'tcp'].map((key) =>
    at('networking.istio.io/VirtualService', `spec.${key}[].match[].sourceLabels`, labels),
  ),
  at('networking.istio.io/WorkloadGroup', 'spec.metadata.labels', labels),
  at('networking.istio.io/WorkloadGroup', 'spec.probe.exec.command', (command, say) => {
    if (listOf(command).length === 0) say('is empty: write the command');
  }),
  at('networking.istio.io/WorkloadGroup', 'spec.probe', (probe, say) => {
    if (!['httpGet', 'tcpSocket', 'exec', 'grpc'].some((key) => has(probe, key)))
      say('probes nothing: write httpGet, tcpSocket, exec or grpc');
  }),
];
