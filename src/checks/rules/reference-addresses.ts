import type { Corpus } from '../corpus.ts';
import type { Finding } from '../finding.ts';
import { textOf } from '../values.ts';

/** Hosts that may be cited, and why each is a source and not an opinion. */
const ALLOWED_HOSTS: Readonly<Record<string, string>> = {
  'istio.io': 'the documentation of Istio',
  'gateway-api.sigs.k8s.io': 'the documentation of the Gateway API',
  'kubernetes.io': 'the documentation of Kubernetes',
  'www.envoyproxy.io': 'the documentation of Envoy',
  'github.com': 'the source of the project itself',
};

/** Every reference is at its canonical address on a host that we cite, and none is listed twice. */
export function referenceAddresses(corpus: Corpus): Finding[] {
  const seen = new Map<string, string>();
  return corpus.references.flatMap(({ file, yaml }): Finding[] => {
    const url = textOf(yaml.value, 'url');
    if (url === undefined || !URL.canParse(url)) return [];
    const say = (message: string): Finding[] => [{ file, ...yaml.place(['url']), message: `url ${message}` }];
    const { hostname, pathname } = new URL(url);
    if (!(hostname in ALLOWED_HOSTS)) {
      return say(`is on ${hostname}, which is not cited here: use ${Object.keys(ALLOWED_HOSTS).join(', ')}`);
    }
    if (hostname === 'istio.io' && !pathname.startsWith('/latest/')) {
      return say(
        `is not the current documentation: write https://istio.io/latest${pathname.replace(/^\/v[\d.]+/, '')}`,
      );
    }
    if (hostname === 'istio.io' && !pathname.endsWith('/')) return say(`is an alias: write ${url}/`);
    const owner = seen.get(url);
    if (owner !== undefined) return say(`is already in ${owner}: cite that one`);
    seen.set(url, file);
    return [];
  });
}
