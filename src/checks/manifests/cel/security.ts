import { entriesOf, fieldOf, has } from '../../values.ts';
import { at, type FieldRule } from '../field-rule.ts';

/** PeerAuthentication, RequestAuthentication and AuthorizationPolicy. CEL rules of the CRDs of Istio 1.31. */
export const SECURITY: readonly FieldRule[] = [
  at('security.istio.io/AuthorizationPolicy', 'spec.rules[].from[].source', (source, say) => {
    const accounts = ['serviceAccounts', 'notServiceAccounts'].find((key) => has(source, key));
    const others = ['principals', 'notPrincipals', 'namespaces', 'notNamespaces'].filter((key) => has(source, key));
    if (accounts !== undefined && others.length > 0) {
      say(`has ${accounts} with ${others.join(' and ')}: a service account stands alone, or write its principal`);
    }
  }),
  at('security.istio.io/PeerAuthentication', 'spec', (spec, say) => {
    const labels = fieldOf(fieldOf(spec, 'selector'), 'matchLabels');
    if (has(spec, 'portLevelMtls') && entriesOf(labels).length === 0) {
      say('needs a selector: write selector.matchLabels, because ports belong to workloads', 'portLevelMtls');
    }
  }),
  at('security.istio.io/PeerAuthentication', 'spec.portLevelMtls', (ports, say) => {
    for (const [port] of entriesOf(ports)) {
      if (!/^\d+$/.test(port) || Number(port) < 1 || Number(port) > 65_535)
        say('is no port: write a number from 1 to 65535', port);
    }
  }),
  ...['jwksUri', 'jwks_uri'].map((key) =>
    at('security.istio.io/RequestAuthentication', `spec.jwtRules[].${key}`, (uri, say) => {
      if (typeof uri === 'string' && !/^https?:\/\/[^/]/.test(uri)) {
        say(`is "${uri}": write an address that begins with https:// or http://`);
      }
    }),
  ),
];
