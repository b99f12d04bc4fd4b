import { entriesOf, fieldOf, has, listOf, numberOf, textOf, textsOf } from '../../values.ts';
import { at, type FieldRule } from '../field-rule.ts';
import { isPort } from '../formats.ts';

/** ServiceEntry, WorkloadEntry and WorkloadGroup. CEL rules of the CRDs of Istio 1.31. */

const SERVICE_ENTRY = 'networking.istio.io/ServiceEntry';
const PORT = 'write a port from 1 to 65535';

/** Where a workload's address and ports are written. */
const WORKLOADS: readonly [kinds: string, pattern: string][] = [
  [SERVICE_ENTRY, 'spec.endpoints[]'],
  ['networking.istio.io/WorkloadEntry', 'spec'],
  ['networking.istio.io/WorkloadGroup', 'spec.template'],
];

function portNumber(value: unknown, say: (message: string) => void): void {
  if (typeof value === 'number' && !isPort(value)) say(`is ${value}: ${PORT}`);
}

export const SERVICES: readonly FieldRule[] = [
  at(SERVICE_ENTRY, 'spec', (spec, say) => {
    if (has(spec, 'workloadSelector') && has(spec, 'endpoints')) {
      say('has workloadSelector and endpoints: write only one of them');
    }
    const resolution = textOf(spec, 'resolution') ?? 'NONE';
    const endpoints = listOf(fieldOf(spec, 'endpoints'));
    if (resolution === 'NONE' && has(spec, 'endpoints')) {
      say('has endpoints with resolution NONE: write resolution: STATIC for addresses, or DNS for names', 'endpoints');
    }
    if (resolution === 'DNS_ROUND_ROBIN' && endpoints.length > 1) {
      say('has more than one endpoint with resolution DNS_ROUND_ROBIN: leave one', 'endpoints');
    }
    if (
      !['NONE', 'STATIC'].includes(resolution) &&
      textsOf(spec, 'addresses').some((address) => address.includes('/'))
    ) {
      say(`has a CIDR block with resolution ${resolution}: blocks are for NONE and STATIC`, 'addresses');
    }
  }),
  at(SERVICE_ENTRY, 'spec.hosts[]', (host, say) => {
    if (host === '*') say('is "*": a ServiceEntry needs a host name, such as api.example.com or *.example.com');
  }),
  at(SERVICE_ENTRY, 'spec.ports', (ports, say) => {
    const numbers = listOf(ports).map((port) => numberOf(port, 'number'));
    numbers.forEach((number, i) => {
      if (number !== undefined && numbers.indexOf(number) < i)
        say(`is ${number}, which another port has already`, i, 'number');
    });
  }),
  at(SERVICE_ENTRY, 'spec.ports[].number', portNumber),
  at(SERVICE_ENTRY, 'spec.ports[].targetPort', portNumber),
  ...['grpc', 'httpGet', 'tcpSocket'].map((probe) =>
    at('networking.istio.io/WorkloadGroup', `spec.probe.${probe}.port`, portNumber),
  ),
  at('networking.istio.io/WorkloadGroup', 'spec.probe.httpGet.scheme', (scheme, say) => {
    if (typeof scheme === 'string' && !['', 'HTTP', 'HTTPS'].includes(scheme))
      say(`is "${scheme}": write HTTP or HTTPS`);
  }),
  at('networking.istio.io/EnvoyFilter', 'spec.configPatches[].match.waypoint.portNumber', portNumber),
  ...WORKLOADS.flatMap(([kinds, pattern]) => [
    at(kinds, pattern, (workload, say) => {
      const address = textOf(workload, 'address');
      // A group is only a template: its workloads bring their own address.
      if (!kinds.endsWith('WorkloadGroup') && address === undefined && !has(workload, 'network')) {
        say('has no address: write the IP address or the host name of the workload');
      }
      if (!address?.startsWith('unix://')) return;
      if (has(workload, 'ports')) say('has ports beside a unix socket: leave the ports out', 'ports');
      const socket = address.slice('unix://'.length);
      if (!/^[/@]/.test(socket))
        say(`is "${address}": write an absolute path, or an abstract socket after @`, 'address');
      if (address.endsWith('/')) say(`is "${address}", a folder: write the path of the socket`, 'address');
    }),
    at(kinds, `${pattern}.ports`, (ports, say) => {
      for (const [name, port] of entriesOf(ports)) {
        if (name.length > 62 || !/^[a-zA-Z0-9](?:[-a-zA-Z0-9]*[a-zA-Z0-9])?$/.test(name)) {
          say('is no name for a port: write letters, digits and hyphens', name);
        }
        portNumber(port, (message) => say(message, name));
      }
    }),
  ]),
];
