/** Forms of texts that Kubernetes and Istio ask for. */
import { isIP } from 'node:net';

const UNIT_MS: Readonly<Record<string, number>> = {
  h: 3_600_000,
  m: 60_000,
  s: 1000,
  ms: 1,
  us: 1e-3,
  µs: 1e-3,
  ns: 1e-6,
};

/** Milliseconds of a Go duration such as `1h30m`, `2.5s` or `500ms`; nothing where it is none. Go's time.ParseDuration. */
export function durationMs(text: string): number | undefined {
  if (text === '0') return 0;
  const [, sign = '', body = ''] = /^([-+]?)((?:(?:\d+\.?\d*|\.\d+)(?:h|ms|us|µs|ns|m|s))+)$/.exec(text) ?? [];
  if (body === '') return undefined;
  const total = [...body.matchAll(/(\d+\.?\d*|\.\d+)(h|ms|us|µs|ns|m|s)/g)].reduce(
    (sum, [, amount, unit]) => sum + Number(amount) * (UNIT_MS[unit ?? ''] ?? 0),
    0,
  );
  return sign === '-' ? -total : total;
}

/** One part of a host name: RFC 1123, at most 63 characters, upper case allowed as in Istio's labels.IsDNS1123Label. */
export function isDnsLabel(text: string): boolean {
  return text.length <= 63 && /^[a-zA-Z0-9](?:[-a-zA-Z0-9]*[a-zA-Z0-9])?$/.test(text);
}

/** The name of a Kubernetes object of most kinds: RFC 1123 subdomain in lower case. */
export function isObjectName(text: string): boolean {
  return text.length <= 253 && /^[a-z0-9](?:[-a-z0-9]*[a-z0-9])?(?:\.[a-z0-9](?:[-a-z0-9]*[a-z0-9])?)*$/.test(text);
}

/** A host name; its last part is no number. Istio's ValidateFQDN. */
export function isHostName(text: string): boolean {
  if (text === '' || text.length > 255) return false;
  const labels = text.split('.');
  if (labels.at(-1) === '') labels.pop();
  return labels.length > 0 && labels.every(isDnsLabel) && !/^[-+]?\d+$/.test(labels.at(-1) ?? '');
}

/** A host name whose first part may be or begin with `*`. Istio's ValidateWildcardDomain. */
export function isWildcardHost(text: string): boolean {
  if (text === '' || text.length > 255) return false;
  const [first = '', ...rest] = text.split('.');
  const isFirst =
    /^(?:\*|\*?(?:[a-zA-Z0-9](?:[-a-zA-Z0-9]*[a-zA-Z0-9])?)|\*-[a-zA-Z0-9](?:[-a-zA-Z0-9]*[a-zA-Z0-9])?)$/.test(first);
  return isFirst && first.length <= 63 && (rest.length === 0 || isHostName(rest.join('.')));
}

export function isIpAddress(text: string): boolean {
  return isIP(text) !== 0;
}

/** An address, or a block such as 10.0.0.0/8. */
export function isIpOrBlock(text: string): boolean {
  const [address = '', bits, ...more] = text.split('/');
  if (bits === undefined) return isIpAddress(text);
  const version = isIP(address);
  return more.length === 0 && version !== 0 && /^\d{1,3}$/.test(bits) && Number(bits) <= (version === 4 ? 32 : 128);
}

export function isPort(port: unknown): boolean {
  return typeof port === 'number' && Number.isInteger(port) && port >= 1 && port <= 65_535;
}

/** A label's value: at most 63 letters, digits, `-`, `_` and `.`, beginning and ending with a letter or digit; or empty. */
export function isLabelValue(text: string): boolean {
  return text.length <= 63 && /^(?:[A-Za-z0-9](?:[-A-Za-z0-9_.]*[A-Za-z0-9])?)?$/.test(text);
}

/** A label's or an annotation's key: a name of at most 63 characters, perhaps behind a DNS prefix and a slash. */
export function isQualifiedName(text: string): boolean {
  const parts = text.split('/');
  const name = parts.pop() ?? '';
  const [prefix, ...more] = parts;
  return (
    more.length === 0 &&
    (prefix === undefined || isObjectName(prefix)) &&
    name.length <= 63 &&
    /^[A-Za-z0-9](?:[-A-Za-z0-9_.]*[A-Za-z0-9])?$/.test(name)
  );
}

/** Whether a regular expression is plausible to RE2: JavaScript reads it, and it has no look-around and no back reference. */
export function isRe2(text: string): boolean {
  if (/\(\?(?:=|!|<=|<!)|\\[1-9]/.test(text)) return false;
  try {
    new RegExp(text.replace(/^\(\?[imsU]+\)/, '').replaceAll('(?P<', '(?<'));
    return true;
  } catch {
    return false;
  }
}
