/** The newest minor release of Istio; announced at https://istio.io/latest/news/releases/1.31.x/announcing-1.31/. */
export const NEWEST_ISTIO = '1.31';

/** The second number of a version such as "1.31", by which the releases of Istio are ordered. */
export function minorOf(version: string): number {
  return Number(version.split('.')[1]);
}

/** The release of the Gateway API whose kinds the checks of manifests know (https://github.com/kubernetes-sigs/gateway-api/releases/tag/v1.6.0). */
export const GATEWAY_API = '1.6';
