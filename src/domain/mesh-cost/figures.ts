/**
 * What is published about the cost of Istio's data planes: each figure with its condition, version, grade and source. The calculator reads
 * its constants from here, so that the table a reader sees and the sum a reader gets cannot differ.
 */

/** Used while each proxy carries {@link LOAD} requests a second. Memory in MB (10⁶ bytes), as published. */
export const USED = {
  sidecar: { vcpu: 0.2, mb: 60 },
  waypoint: { vcpu: 0.25, mb: 60 },
  ztunnel: { vcpu: 0.06, mb: 12 },
} as const;

/** The load under which {@link USED} was measured, in HTTP requests a second through each proxy. */
export const LOAD = 1000;

/** Requested from the scheduler by the charts' defaults, whatever the traffic. Memory in MiB (2²⁰ bytes), as written there. */
export const REQUESTED = {
  sidecar: { vcpu: 0.1, mib: 128 },
  waypoint: { vcpu: 0.1, mib: 128 },
  ztunnel: { vcpu: 0.2, mib: 512 },
  cni: { vcpu: 0.1, mib: 100 },
  istiod: { vcpu: 0.5, mib: 2048 },
} as const;

/** vCPU that the charts let one proxy use at most. ztunnel has no limit. */
export const LIMITS = { sidecar: 2, waypoint: 2 } as const;

export const FIGURE_GROUPS = {
  used: 'Used by a proxy under load',
  requested: 'Requested, whatever the traffic',
  latency: 'Latency',
  releases: 'Releases',
} as const;

export interface Quantity {
  readonly amount: number;
  /** Digits after the point, as the source writes them. */
  readonly digits: number;
  readonly unit: 'vCPU' | 'MB' | 'MiB' | 'ms' | 'a year' | 'weeks';
  /** What the amount is, where the unit does not say it. */
  readonly of?: string;
}

export interface Figure {
  readonly id: string;
  readonly group: keyof typeof FIGURE_GROUPS;
  readonly name: string;
  readonly quantities: readonly Quantity[];
  /** Under what condition the figure holds. */
  readonly condition: string;
  /** The Istio version that the source states; null where it states none. */
  readonly version: string | null;
  /** A: said by the project itself, in its documentation, a chart of its results or its code. */
  readonly grade: 'A';
  /** Name of a file in src/content/references. */
  readonly source: string;
  readonly url: string;
}

const PERFORMANCE = {
  source: 'ops-deployment-performance-and-scalability',
  url: 'https://istio.io/latest/docs/ops/deployment/performance-and-scalability/',
} as const;
const MODES = {
  source: 'overview-dataplane-modes',
  url: 'https://istio.io/latest/docs/overview/dataplane-modes/',
} as const;
const chart = (source: string, path: string) => ({
  version: '1.31',
  grade: 'A' as const,
  source,
  url: `https://github.com/istio/istio/blob/release-1.31/manifests/charts/${path}/values.yaml`,
});
const ISTIOD_CHART = chart('charts-istiod-values', 'istio-control/istio-discovery');

const used = (id: keyof typeof USED, name: string, condition: string): Figure => ({
  id: `${id}-used`,
  group: 'used',
  name,
  quantities: [
    { amount: USED[id].vcpu, digits: 2, unit: 'vCPU' },
    { amount: USED[id].mb, digits: 0, unit: 'MB' },
  ],
  condition,
  version: '1.24',
  grade: 'A',
  ...PERFORMANCE,
  url: `${PERFORMANCE.url}#sidecar-and-ztunnel-resource-usage`,
});

const requested = (
  id: keyof typeof REQUESTED,
  name: string,
  condition: string,
  from: ReturnType<typeof chart>,
): Figure => ({
  id: `${id}-requested`,
  group: 'requested',
  name,
  quantities: [
    { amount: REQUESTED[id].vcpu, digits: 2, unit: 'vCPU' },
    { amount: REQUESTED[id].mib, digits: 0, unit: 'MiB' },
  ],
  condition,
  ...from,
});

/** Read off the two charts: the plane's line minus the line without a mesh, at 1,000 requests a second. */
const added = (id: string, name: string, p90: number, p99: number): Figure => ({
  id: `${id}-latency-added`,
  group: 'latency',
  name: `${name}, added`,
  quantities: [
    { amount: p90, digits: 3, unit: 'ms', of: 'p90' },
    { amount: p99, digits: 3, unit: 'ms', of: 'p99' },
  ],
  condition:
    'The difference to no mesh in the charts at 1,000 requests a second, 1 KB, 4 connections, mutual TLS, five bare-metal machines',
  version: '1.24',
  grade: 'A',
  ...PERFORMANCE,
  url: `${PERFORMANCE.url}#latency-for-istio-124`,
});

const stated = (id: string, name: string, p90: number, p99: number): Figure => ({
  id: `${id}-latency-stated`,
  group: 'latency',
  name: `${name}, stated`,
  quantities: [
    { amount: p90, digits: 2, unit: 'ms', of: 'p90' },
    { amount: p99, digits: 2, unit: 'ms', of: 'p99' },
  ],
  condition: 'No load, hardware or version is stated, and it does not match the charts: do not quote it alone',
  version: null,
  grade: 'A',
  ...MODES,
});

export const FIGURES: readonly Figure[] = [
  used('sidecar', 'Sidecar', 'One proxy carrying 1,000 HTTP requests a second of 1 KB with 2 worker threads'),
  used('waypoint', 'Waypoint', 'One proxy carrying 1,000 HTTP requests a second of 1 KB with 2 worker threads'),
  used('ztunnel', 'ztunnel', 'One proxy carrying 1,000 HTTP requests a second of 1 KB'),
  requested('sidecar', 'Sidecar', `Each pod, idle or busy; limited to ${LIMITS.sidecar} vCPU`, ISTIOD_CHART),
  requested('waypoint', 'Waypoint', `Each replica; limited to ${LIMITS.waypoint} vCPU`, ISTIOD_CHART),
  {
    ...requested('sidecar', 'Gateway', 'Each replica; the same for every data plane', ISTIOD_CHART),
    id: 'gateway-requested',
    ...chart('charts-gateway-values', 'gateway'),
  },
  requested('ztunnel', 'ztunnel', 'Each node', chart('charts-ztunnel-values', 'ztunnel')),
  requested(
    'cni',
    'istio-cni',
    'Each node; required by ambient mode, optional with sidecars',
    chart('charts-istio-cni-values', 'istio-cni'),
  ),
  requested(
    'istiod',
    'istiod',
    'Each replica; with a single one, injected pods cannot be created while it is away',
    ISTIOD_CHART,
  ),
  added('ambient-l4', 'Ambient, layer 4', 0.11, 0.125),
  added('ambient-l7', 'Ambient with a waypoint', 0.382, 0.491),
  added('sidecar', 'Sidecars', 0.471, 0.541),
  stated('ambient-l4', 'Ambient, layer 4', 0.16, 0.2),
  stated('ambient-l7', 'Ambient with a waypoint', 0.4, 0.5),
  stated('sidecar', 'Sidecars', 0.63, 0.88),
  {
    id: 'releases',
    group: 'releases',
    name: 'Minor releases',
    quantities: [
      { amount: 4, digits: 0, unit: 'a year', of: 'about' },
      { amount: 6, digits: 0, unit: 'weeks', of: 'supported until N+2 and' },
    ],
    condition:
      'Our reading: 2 upgrades a year if you skip every other minor, 4 if you take each; 3 is a fair first estimate',
    version: null,
    grade: 'A',
    source: 'releases-supported-releases',
    url: 'https://istio.io/latest/docs/releases/supported-releases/#support-policy',
  },
];

/** "0.20 vCPU, 60 MB", "p90 0.110 ms, p99 0.125 ms": with the digits of the source. */
export function quantitiesText(quantities: readonly Quantity[]): string {
  return quantities
    .map(({ amount, digits, unit, of }) => [of, amount.toFixed(digits), unit].filter(Boolean).join(' '))
    .join(', ');
}
