import { problemOnIstioSite } from './istio-site.ts';

/** Hosts that may be cited or linked, and why each is a source and not an opinion. */
const ALLOWED_HOSTS: Readonly<Record<string, string>> = {
  'istio.io': 'the documentation of Istio',
  'gateway-api.sigs.k8s.io': 'the documentation of the Gateway API',
  'kubernetes.io': 'the documentation of Kubernetes',
  'www.envoyproxy.io': 'the documentation of Envoy',
  'github.com': 'the source of the project itself',
};

/** What is wrong with an address outside this site: nothing, or one thing, as the rest of a sentence. */
export function problemOfSource(url: string): string | undefined {
  const address = new URL(url);
  if (!(address.hostname in ALLOWED_HOSTS)) {
    return `is on ${address.hostname}, which is not cited here: use ${Object.keys(ALLOWED_HOSTS).join(', ')}`;
  }
  return address.hostname === 'istio.io' ? problemOnIstioSite(address) : undefined;
}
