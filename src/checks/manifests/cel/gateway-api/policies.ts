import { fieldOf, has, listOf, textOf } from '../../../values.ts';
import { at, type FieldRule } from '../../field-rule.ts';
import { isQualifiedName } from '../../formats.ts';

/** BackendTLSPolicy, infrastructure metadata, and what only the experimental channel has. Gateway API 1.6. */

const EXPERIMENTAL: readonly [kinds: string, pattern: string][] = [
  ['gateway.networking.k8s.io/Gateway', 'spec.defaultScope'],
  ['gateway.networking.k8s.io/HTTPRoute GRPCRoute TLSRoute TCPRoute UDPRoute', 'spec.useDefaultGateways'],
  ['gateway.networking.k8s.io/HTTPRoute GRPCRoute', 'spec.rules[].sessionPersistence'],
  ['gateway.networking.k8s.io/HTTPRoute', 'spec.rules[].retry'],
  ['gateway.networking.k8s.io/HTTPRoute', 'spec.rules[].filters[].externalAuth'],
  ['gateway.networking.k8s.io/HTTPRoute', 'spec.rules[].backendRefs[].filters[].externalAuth'],
];

export const POLICIES: readonly FieldRule[] = [
  at('gateway.networking.k8s.io/GatewayClass', 'spec.description', (text, say) => {
    if (typeof text === 'string' && text.length > 64) say('is longer than 64 characters: shorten it');
  }),
  at('gateway.networking.k8s.io/ReferenceGrant', '', (root, say) => {
    if (!has(root, 'spec')) say('is missing: write from and to', 'spec');
  }),
  at('gateway.networking.k8s.io/BackendTLSPolicy', 'spec.validation', (validation, say) => {
    const refs = listOf(fieldOf(validation, 'caCertificateRefs')).length > 0;
    const wellKnown = (textOf(validation, 'wellKnownCACertificates') ?? '') !== '';
    if (refs && wellKnown) say('has caCertificateRefs and wellKnownCACertificates: write only one of them');
    if (!refs && !wellKnown) say('must have caCertificateRefs, or wellKnownCACertificates: System');
  }),
  at('gateway.networking.k8s.io/BackendTLSPolicy', 'spec.validation.subjectAltNames[]', (name, say) => {
    const type = textOf(name, 'type');
    for (const [wanted, field] of [
      ['Hostname', 'hostname'],
      ['URI', 'uri'],
    ] as const) {
      const isSet = (textOf(name, field) ?? '') !== '';
      if (type === wanted && !isSet) say(`is missing: type ${wanted} needs it`, field);
      if (type !== wanted && isSet) say(`does not belong to type ${type ?? ''}: write type ${wanted}`, field);
    }
  }),
  ...['labels', 'annotations'].map((key) =>
    at('gateway.networking.k8s.io/Gateway', `spec.infrastructure.${key}`, (map, say) => {
      for (const name of Object.keys(map ?? {})) {
        if (!isQualifiedName(name))
          say('is no key for metadata: write a name, perhaps behind a DNS prefix and "/"', name);
      }
    }),
  ),
  ...EXPERIMENTAL.map(([kinds, pattern]) =>
    at(kinds, pattern, (_, say) =>
      say(
        'is an unknown field of the standard channel: only the experimental channel of the Gateway API has it, leave it out',
      ),
    ),
  ),
  at('gateway.networking.k8s.io/HTTPRoute', 'spec.rules[].filters[].type', (type, say) => {
    if (type === 'ExternalAuth') say('is ExternalAuth, which only the experimental channel of the Gateway API has');
  }),
];
