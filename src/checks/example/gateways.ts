import type { KnownObject } from './objects.ts';

/** Classes whose Deployment and Service carry the name of the Gateway alone (classinfo.go of istio/istio, 1.31). */
const WITHOUT_SUFFIX: ReadonlySet<string> = new Set([
  'istio-waypoint',
  'istio-east-west',
  'istio-agentgateway',
  'istio-agentgateway-waypoint',
]);

/** What istiod deploys for a Gateway of the Gateway API: Deployment, Service and ServiceAccount of one name. */
export function deployedFor(gateway: KnownObject, className: string): KnownObject[] {
  const { name, namespace, ports } = gateway;
  if (name === undefined || className === 'istio-remote') return [];
  const full = WITHOUT_SUFFIX.has(className) ? name : `${name}-${className}`;
  return [
    { kind: 'Service', name: full, namespace, ports: ports && [...ports, 15021, 15008] },
    {
      kind: 'Deployment',
      name: full,
      namespace,
      labels: { 'gateway.networking.k8s.io/gateway-name': name },
      account: full,
    },
  ];
}

/** What the gateway chart installs under a release name: the label `istio` is the name without its prefix. */
export function ofGatewayChart(release: string, namespace: string | undefined): KnownObject[] {
  return [
    { kind: 'Service', name: release, namespace },
    {
      kind: 'Deployment',
      name: release,
      namespace,
      labels: { app: release, istio: release.replace(/^istio-/, '') },
      account: release,
    },
  ];
}

/** The names that the profiles, the documentation's Helm installation and its multicluster pages give to gateways. */
const GATEWAYS = [
  'istio-ingressgateway',
  'istio-egressgateway',
  'istio-eastwestgateway',
  'istio-ingress',
  'istio-egress',
];

/** What is there without an example saying so: Kubernetes itself, and Istio with the gateways that its profiles have. */
export const WELL_KNOWN: readonly KnownObject[] = [
  { kind: 'Service', name: 'kubernetes', namespace: 'default', ports: [443] },
  { kind: 'Service', name: 'kube-dns', namespace: 'kube-system', ports: [53, 9153] },
  { kind: 'Service', name: 'istiod', namespace: 'istio-system', ports: [15010, 15012, 443, 15014] },
  ...GATEWAYS.flatMap((name) => ofGatewayChart(name, undefined)),
];
