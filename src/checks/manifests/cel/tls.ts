import { has } from '../../values.ts';
import { at, type FieldRule } from '../field-rule.ts';

const SOURCES = ['credentialName', 'credentialNames', 'tlsCertificates'];

function oneSource(tls: unknown, say: (message: string) => void): void {
  const set = SOURCES.filter((key) => has(tls, key));
  if (set.length > 1) say(`has ${set.join(' and ')}: write only one of ${SOURCES.join(', ')}`);
}

/** Where a server's certificate comes from: one source. CEL rules of the CRDs of Istio 1.31. */
export const TLS: readonly FieldRule[] = [
  at('networking.istio.io/Gateway', 'spec.servers[].tls', oneSource),
  at('networking.istio.io/Sidecar', 'spec.ingress[].tls', oneSource),
];
