import { fieldOf, has, listOf, textOf, textsOf } from '../../values.ts';
import { at, type FieldRule } from '../field-rule.ts';

/** JWT rules of RequestAuthentication, and the map of ports of PeerAuthentication. istiod's validateJwtRule. */

const KIND = 'security.istio.io/RequestAuthentication';

export const REQUEST_AUTHENTICATION: readonly FieldRule[] = [
  at(KIND, 'spec.jwtRules[]', (rule, say) => {
    if ((textOf(rule, 'issuer') ?? '') === '' && (textOf(rule, 'jwksUri') ?? '') === '') {
      say('is missing: a JWT rule needs its issuer, or jwksUri', 'issuer');
    }
    for (const key of ['audiences', 'fromParams', 'fromCookies']) {
      textsOf(rule, key).forEach((text, i) => {
        if (text === '') say('is empty: write a value', key, i);
      });
    }
    listOf(fieldOf(rule, 'outputClaimToHeaders')).forEach((item, i) => {
      const header = textOf(item, 'header') ?? '';
      if (header !== '' && !/^[-_A-Za-z0-9]+$/.test(header))
        say(`is "${header}", which is no header name`, 'outputClaimToHeaders', i, 'header');
    });
  }),
  at(KIND, 'spec.jwtRules[].jwks', (jwks, say) => {
    if (typeof jwks !== 'string' || jwks === '') return;
    try {
      const parsed: unknown = JSON.parse(jwks);
      if (!has(parsed, 'keys') && !has(parsed, 'kty')) say('is no key set: write {"keys": […]}');
    } catch {
      say('is not JSON: write a key set such as {"keys": […]}');
    }
  }),
  at('security.istio.io/PeerAuthentication', 'spec.portLevelMtls', (ports, say) => {
    if (ports !== null && typeof ports === 'object' && Object.keys(ports).length === 0)
      say('is empty: write a port, or leave it out');
  }),
];
