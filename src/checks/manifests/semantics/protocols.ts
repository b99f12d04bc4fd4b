/** Protocols of ports in Istio's APIs; case does not matter. pkg/config/protocol. */
const HTTP = ['HTTP', 'HTTP2', 'HTTP_PROXY', 'GRPC', 'GRPC-WEB'];
const TLS = ['HTTPS', 'TLS'];
const OTHERS = ['TCP', 'UDP', 'MONGO', 'REDIS', 'MYSQL'];

export const PROTOCOLS: readonly string[] = [...HTTP, ...TLS, ...OTHERS];

export function isHttp(protocol: string): boolean {
  return HTTP.includes(protocol.toUpperCase());
}

export function isTls(protocol: string): boolean {
  return TLS.includes(protocol.toUpperCase());
}

export function checkProtocol(protocol: unknown, say: (message: string) => void): void {
  if (typeof protocol === 'string' && protocol !== '' && !PROTOCOLS.includes(protocol.toUpperCase())) {
    say(`is "${protocol}", an unknown protocol: write one of ${PROTOCOLS.join(', ')}`);
  }
}
