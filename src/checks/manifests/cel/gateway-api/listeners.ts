import { entriesOf, fieldOf, has, listOf, textOf } from '../../../values.ts';
import { at, type FieldRule } from '../../field-rule.ts';
import { isIpAddress } from '../../formats.ts';

/** Listeners of a Gateway and of a ListenerSet. CEL rules of the CRDs of Gateway API 1.6. */

const LISTENERS = 'gateway.networking.k8s.io/Gateway ListenerSet';

function duplicates<T>(items: readonly T[], keyOf: (item: T) => string | undefined): number[] {
  const seen = new Set<string>();
  return items.flatMap((item, i) => {
    const key = keyOf(item);
    if (key === undefined) return [];
    if (seen.has(key)) return [i];
    seen.add(key);
    return [];
  });
}

export const LISTENER_RULES: readonly FieldRule[] = [
  at(LISTENERS, 'spec.listeners[]', (listener, say) => {
    const protocol = textOf(listener, 'protocol') ?? '';
    const tls = fieldOf(listener, 'tls');
    const mode = textOf(tls, 'mode');
    if (['HTTP', 'TCP', 'UDP'].includes(protocol) && tls !== undefined) {
      say(`cannot be set for protocol ${protocol}: write protocol HTTPS or TLS, or leave tls out`, 'tls');
    }
    if (protocol === 'HTTPS' && (mode ?? 'Terminate') !== 'Terminate') {
      say(`is ${mode ?? ''} for protocol HTTPS: write Terminate, or protocol TLS to pass TLS through`, 'tls', 'mode');
    }
    if (protocol === 'TLS' && tls === undefined) say('is missing: protocol TLS needs tls with its mode', 'tls');
    if (['TCP', 'UDP'].includes(protocol) && (textOf(listener, 'hostname') ?? '') !== '') {
      say(`cannot be set for protocol ${protocol}: leave the hostname out`, 'hostname');
    }
    const certificates = listOf(fieldOf(tls, 'certificateRefs'));
    if (
      tls !== undefined &&
      (mode ?? 'Terminate') === 'Terminate' &&
      certificates.length === 0 &&
      entriesOf(fieldOf(tls, 'options')).length === 0
    ) {
      say('has no certificateRefs: mode Terminate needs the Secret with the certificate', 'tls');
    }
  }),
  at(LISTENERS, 'spec.listeners', (listeners, say) => {
    const all = listOf(listeners);
    for (const i of duplicates(all, (one) => textOf(one, 'name')))
      say('is the name of another listener: choose another', i, 'name');
    const endpoint = (one: unknown) =>
      has(one, 'port')
        ? [fieldOf(one, 'port'), fieldOf(one, 'protocol'), fieldOf(one, 'hostname')].map(String).join(' ')
        : undefined;
    for (const i of duplicates(all, endpoint)) {
      say('has port, protocol and hostname of another listener: change one of them', i);
    }
  }),
  at('gateway.networking.k8s.io/Gateway', 'spec.addresses', (addresses, say) => {
    const written = (one: unknown) =>
      has(one, 'value') ? `${textOf(one, 'type') ?? 'IPAddress'} ${String(fieldOf(one, 'value'))}` : undefined;
    for (const i of duplicates(listOf(addresses), written)) say('is there twice: leave one of the two out', i);
  }),
  at('gateway.networking.k8s.io/Gateway', 'spec.addresses[]', (address, say) => {
    const value = textOf(address, 'value');
    if (value === undefined) return;
    const type = textOf(address, 'type') ?? 'IPAddress';
    if (type === 'IPAddress' && !isIpAddress(value))
      say(`is "${value}": write an IP address, or type: Hostname`, 'value');
    if (type !== 'Hostname') return;
    if (!/^(\*\.)?[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$/.test(value)) {
      say(`is "${value}", which is no host name`, 'value');
    }
  }),
  at('gateway.networking.k8s.io/Gateway', 'spec.tls.frontend.perPort', (ports, say) => {
    for (const i of duplicates(listOf(ports), (one) => String(fieldOf(one, 'port'))))
      say('is the port of another entry', i, 'port');
  }),
];
