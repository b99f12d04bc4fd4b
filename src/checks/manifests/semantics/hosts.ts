import type { Say } from '../field-rule.ts';
import { isHostName, isIpAddress, isWildcardHost } from '../formats.ts';

/** Host names as istiod's validation takes them: pkg/config/validation/agent. */

/** A host, perhaps with a wildcard in its first part. */
export function wildcardHost(host: unknown, say: (message: string) => void): void {
  if (typeof host === 'string' && !isWildcardHost(host)) {
    say(`is "${host}", which is no host name: write letters, digits, "-" and "."; "*" only in the first part`);
  }
}

/** What a route sends to: a host, not everything. */
export function destinationHost(host: unknown, say: (message: string) => void): void {
  if (host === '*') say('is "*": a destination is one host');
  else wildcardHost(host, say);
}

/** `host` or `namespace/host` of a Gateway's server, `namespace/host` of a Sidecar's egress. */
export function namespacedHost(text: string, of: 'gateway' | 'sidecar', say: (message: string) => void): void {
  const [first = '', ...rest] = text.split('/');
  const hasNamespace = rest.length > 0;
  if (!hasNamespace && of === 'sidecar') {
    say(`is "${text}": write namespace/host, such as ./*, istio-system/* or */api.example.com`);
    return;
  }
  const namespace = hasNamespace ? first : '*';
  const host = hasNamespace ? rest.join('/') : text;
  const bare = of === 'sidecar' ? namespace.replace(/^~/, '') : namespace;
  const isNamespace =
    bare === '*' ||
    bare === '.' ||
    (of === 'sidecar' && bare === '') ||
    /^[a-z0-9](?:[-a-z0-9]*[a-z0-9])?$/i.test(bare);
  if (!isNamespace || (of === 'gateway' && hasNamespace && first === ''))
    say(`is "${text}": before the "/" stands a namespace, "." or "*"`);
  if (host === '') say(`is "${text}": after the "/" stands a host name or "*"`);
  else if (host !== '*' && !host.includes('.')) {
    say(
      `is "${text}": a short name is not allowed here, write the full one, such as ${host}.default.svc.cluster.local`,
    );
  } else if (!isWildcardHost(host) && !(of === 'gateway' && isIpAddress(host)))
    say(`is "${text}", which holds no host name`);
  else if (host.includes('*') && host !== '*' && !host.startsWith('*.')) {
    say(`is "${text}": a wildcard stands for the whole first part, such as *.example.com`);
  }
}

/** Every text of a list must be a host name or an address. */
export function hostOrAddress(host: unknown, say: Say): void {
  if (typeof host === 'string' && !isIpAddress(host) && !isHostName(host))
    say(`is "${host}": write an IP address or a host name`);
}
