import { entriesOf, fieldOf, has, listOf, textOf, textsOf } from '../../../values.ts';
import { at, type FieldRule } from '../../field-rule.ts';
import { isDnsLabel, isHostName, isIpAddress, isWildcardHost } from '../../formats.ts';
import { wildcardHost } from '../hosts.ts';

/** Hosts and gateways of a VirtualService. istiod's ValidateVirtualService. */

const KIND = 'networking.istio.io/VirtualService';

/** Whether it applies to gateways alone: it names some, and `mesh` is not among them. */
function isForGateways(spec: unknown): boolean {
  const gateways = textsOf(spec, 'gateways');
  return gateways.length > 0 && !gateways.includes('mesh');
}

function covers(wide: string, narrow: string): boolean {
  if (wide === narrow || wide === '*') return true;
  return wide.startsWith('*') && narrow.replace(/^\*/, '').endsWith(wide.slice(1));
}

function gatewayName(name: unknown, say: (message: string) => void): void {
  if (typeof name !== 'string') return;
  const [namespace = '', gateway, ...more] = name.split('/');
  if (gateway === undefined ? !isHostName(name) : more.length > 0 || !isDnsLabel(namespace) || !isDnsLabel(gateway)) {
    say(`is "${name}": write the name of a Gateway, or namespace/name`);
  }
}

export const HOSTS: readonly FieldRule[] = [
  at(KIND, 'spec', (spec, say) => {
    const hosts = textsOf(spec, 'hosts');
    if (!['http', 'tcp', 'tls'].some((key) => has(spec, key))) say('has no route: write http, tls or tcp');
    if (hosts.length === 0) {
      // Without hosts it is a delegate: another VirtualService hands requests to it.
      for (const key of ['gateways', 'tls', 'tcp']) {
        if (listOf(fieldOf(spec, key)).length > 0)
          say(`needs hosts: a VirtualService without hosts is a delegate, which has no ${key}`, 'hosts');
      }
    }
    hosts.forEach((host, i) => {
      if (host === '*' && !isForGateways(spec)) {
        say('is "*", which is only for gateways: write the host, or name the gateways without mesh', 'hosts', i);
      } else if (!isIpAddress(host)) wildcardHost(host, (message) => say(message, 'hosts', i));
      const twin = hosts.slice(0, i).find((other) => covers(other, host) || covers(host, other));
      if (twin !== undefined) say(`is "${host}", which "${twin}" covers or repeats: leave one of them`, 'hosts', i);
    });
  }),
  ...[
    'spec.gateways[]',
    'spec.http[].match[].gateways[]',
    'spec.tls[].match[].gateways[]',
    'spec.tcp[].match[].gateways[]',
  ].map((pattern) => at(KIND, pattern, gatewayName)),
  at(KIND, 'spec', (spec, say) => {
    if (isForGateways(spec)) return;
    listOf(fieldOf(spec, 'http')).forEach((route, i) =>
      listOf(fieldOf(route, 'match')).forEach((match, j) => {
        for (const key of ['headers', 'withoutHeaders']) {
          for (const [header] of entriesOf(fieldOf(match, key))) {
            if (header.startsWith('@request.auth.claims'))
              say('routes by a JWT claim, which only gateways do', 'http', i, 'match', j, key, header);
          }
        }
      }),
    );
  }),
  at(KIND, 'spec', (spec, say) => {
    listOf(fieldOf(spec, 'tls')).forEach((route, i) => {
      if (listOf(fieldOf(route, 'match')).length === 0)
        say('needs a match with sniHosts: TLS is routed by the name that it shows', 'tls', i);
      listOf(fieldOf(route, 'match')).forEach((match, j) => {
        textsOf(match, 'sniHosts').forEach((sni, k) => {
          const isCovered = textsOf(spec, 'hosts').some((host) => covers(host, sni));
          if (!isWildcardHost(sni)) say(`is "${sni}", which is no host name`, 'tls', i, 'match', j, 'sniHosts', k);
          else if (!isCovered)
            say(`is "${sni}", which is none of spec.hosts: write it there, too`, 'tls', i, 'match', j, 'sniHosts', k);
        });
      });
    });
  }),
  at(KIND, 'spec.http[].match[].sourceNamespace', (namespace, say) => {
    if (typeof namespace === 'string' && namespace !== '' && !isDnsLabel(namespace))
      say(`is "${namespace}": write a namespace`);
  }),
  at(KIND, 'spec.http[].delegate', (delegate, say) => {
    if (textOf(delegate, 'name') === undefined)
      say('is missing: write the name of the VirtualService to hand on to', 'name');
  }),
];
