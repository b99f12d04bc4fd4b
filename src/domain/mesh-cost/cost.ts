/**
 * What a mesh makes you pay, for each data plane, from published figures (`figures.ts`).
 *
 * Reserved is what the charts request from the scheduler; used is the published use scaled by your load; paid is the larger of the two,
 * component by component, because a reservation is paid when idle and use beyond it has to come from somewhere. Load is taken as even
 * over pods and nodes: where it is not, busy proxies exceed their request while idle ones still hold theirs, and you pay more.
 */
import { LOAD, REQUESTED, USED } from './figures.ts';
import { FIELD_IDS, problemWith, type FieldId, type MeshInputs } from './inputs.ts';

export const PLANES = ['sidecar', 'ambient-l4', 'ambient-waypoints'] as const;
export type Plane = (typeof PLANES)[number];

export type ComponentId = 'sidecar' | 'ztunnel' | 'cni' | 'waypoint' | 'istiod';

/** One resource, in vCPU or in GiB (2³⁰ bytes). */
export interface Amounts {
  readonly reserved: number;
  /** null: no use is published, and what is paid is the reservation. */
  readonly used: number | null;
  /** The larger of the two. */
  readonly paid: number;
}

export interface Component {
  readonly id: ComponentId;
  /** Pods, nodes or replicas. */
  readonly count: number;
  readonly vcpu: Amounts;
  readonly gib: Amounts;
}

export interface Sum {
  readonly reserved: number;
  /** Of the components whose use is published. */
  readonly used: number;
  /** Whether some component's use is not published, so that `used` is a least value. */
  readonly isUsedPartial: boolean;
  /** The sum of what is paid for each component: at least the sums of reserved and of used. */
  readonly paid: number;
}

export interface PlaneCost {
  readonly plane: Plane;
  /** The plane's own proxies first, istiod last. */
  readonly components: readonly Component[];
  /** Sidecars; or ztunnel and istio-cni; or these and waypoints. Without istiod and without gateways. */
  readonly proxies: { readonly vcpu: Sum; readonly gib: Sum };
  /** The proxies and istiod. Gateways are the same in every plane and are left out. */
  readonly total: { readonly vcpu: Sum; readonly gib: Sum };
  /** The total, in the currency of the prices; null until both prices are entered. */
  readonly computePerMonth: number | null;
}

export interface PlaneUnknown {
  readonly plane: Plane;
  /** The sizes without which nothing can be said of this plane. */
  readonly missing: readonly FieldId[];
}

export type PlaneResult = PlaneCost | PlaneUnknown;

/** Work for the mesh, apart from compute. Each is null until everything it is made of is entered. */
export interface PeopleCost {
  /** Hours a month. */
  readonly platform: number | null;
  readonly upgrades: number | null;
  readonly incidents: number | null;
  /** The sum of the three. */
  readonly ongoing: number | null;
  /** Hours, once. */
  readonly training: number | null;
  /** Money, in the currency of the rate. */
  readonly ongoingPerMonth: number | null;
  readonly trainingOnce: number | null;
}

export interface MeshCost {
  /** In the order of {@link PLANES}. */
  readonly planes: readonly [PlaneResult, PlaneResult, PlaneResult];
  readonly people: PeopleCost;
  /** Every input that is not entered, in the order in which they are asked. */
  readonly missing: readonly FieldId[];
}

export const isKnown = (result: PlaneResult): result is PlaneCost => 'components' in result;

const MIB_PER_GIB = 1024;
const MB_PER_GIB = 2 ** 30 / 1e6;
const PERCENT = 100;
const MONTHS = 12;

const SIZES_NEEDED: Readonly<Record<Plane, readonly FieldId[]>> = {
  sidecar: ['pods', 'internalRps', 'edgeRps', 'istiods'],
  'ambient-l4': ['nodes', 'internalRps', 'edgeRps', 'istiods'],
  'ambient-waypoints': ['nodes', 'internalRps', 'edgeRps', 'l7Percent', 'waypoints', 'istiods'],
};

const amounts = (reserved: number, used: number | null): Amounts => ({
  reserved,
  used,
  paid: Math.max(reserved, used ?? 0),
});

/** @param passes requests a second through all proxies of the kind together: a request counts once for each proxy it passes */
function proxy(id: 'sidecar' | 'ztunnel' | 'waypoint', count: number, passes: number): Component {
  const request = REQUESTED[id];
  const use = USED[id];
  return {
    id,
    count,
    vcpu: amounts(count * request.vcpu, (use.vcpu * passes) / LOAD),
    gib: amounts((count * request.mib) / MIB_PER_GIB, (count * use.mb) / MB_PER_GIB),
  };
}

/** What has a request but no published use. */
const unmeasured = (id: 'cni' | 'istiod', count: number): Component => ({
  id,
  count,
  vcpu: amounts(count * REQUESTED[id].vcpu, null),
  gib: amounts((count * REQUESTED[id].mib) / MIB_PER_GIB, null),
});

function summed(all: readonly Amounts[]): Sum {
  const total = (pick: (amount: Amounts) => number) => all.reduce((sum, amount) => sum + pick(amount), 0);
  return {
    reserved: total(({ reserved }) => reserved),
    used: total(({ used }) => used ?? 0),
    isUsedPartial: all.some(({ used }) => used === null),
    paid: total(({ paid }) => paid),
  };
}

const sums = (components: readonly Component[]) => ({
  vcpu: summed(components.map(({ vcpu }) => vcpu)),
  gib: summed(components.map(({ gib }) => gib)),
});

type Sizes = Readonly<Record<FieldId, number>>;

/**
 * A request between two pods passes two sidecars, or two ztunnels and, where it needs layer 7, one waypoint. A request from a gateway
 * passes the destination's sidecar or ztunnel; it passes a waypoint only where a service is labelled for that, which is not counted.
 */
function proxiesOf(plane: Plane, { pods, nodes, internalRps, edgeRps, l7Percent, waypoints }: Sizes): Component[] {
  const passes = 2 * internalRps + edgeRps;
  if (plane === 'sidecar') return [proxy('sidecar', pods, passes)];
  const layer4 = [proxy('ztunnel', nodes, passes), unmeasured('cni', nodes)];
  if (plane === 'ambient-l4') return layer4;
  return [...layer4, proxy('waypoint', waypoints, (l7Percent / PERCENT) * internalRps)];
}

function planeCost(plane: Plane, inputs: MeshInputs): PlaneResult {
  const missing = SIZES_NEEDED[plane].filter((id) => inputs[id] === null);
  if (missing.length > 0) return { plane, missing };
  // A size that this plane does not need may be null; it is not read.
  const sizes = inputs as Sizes;
  const proxies = proxiesOf(plane, sizes);
  const components = [...proxies, unmeasured('istiod', sizes.istiods)];
  const total = sums(components);
  const { vcpuPrice, gibPrice } = inputs;
  const isPriced = vcpuPrice !== null && gibPrice !== null;
  return {
    plane,
    components,
    proxies: sums(proxies),
    total,
    computePerMonth: isPriced ? total.vcpu.paid * vcpuPrice + total.gib.paid * gibPrice : null,
  };
}

/** null as soon as one of the inputs is. */
function from(inputs: readonly (number | null)[], compute: (...values: number[]) => number): number | null {
  const values = inputs.filter((value) => value !== null);
  return values.length === inputs.length ? compute(...values) : null;
}

const product = (...values: number[]) => values.reduce((all, value) => all * value, 1);
const total = (...values: number[]) => values.reduce((all, value) => all + value, 0);
const yearly = (...values: number[]) => product(...values) / MONTHS;

function peopleCost(inputs: MeshInputs): PeopleCost {
  const platform = inputs.platformHours;
  const upgrades = from([inputs.upgradesPerYear, inputs.hoursPerUpgrade], yearly);
  const incidents = from([inputs.incidentsPerYear, inputs.hoursPerIncident], yearly);
  const ongoing = from([platform, upgrades, incidents], total);
  const training = inputs.trainingHours;
  return {
    platform,
    upgrades,
    incidents,
    ongoing,
    training,
    ongoingPerMonth: from([ongoing, inputs.hourlyRate], product),
    trainingOnce: from([training, inputs.hourlyRate], product),
  };
}

/**
 * What the mesh costs with each data plane, and what people's work costs apart. For 500 pods, 40 nodes, 20,000 internal requests a second
 * that all need layer 7 and 10 waypoints, the proxies alone come to: sidecars 50 vCPU reserved, 8 used, 50 paid, 62.5 GiB; ambient with
 * waypoints 12 vCPU paid for ztunnel and istio-cni and 5 for waypoints, 17 in all, and 25.2 GiB, of which ztunnel 20, istio-cni 3.9 and
 * waypoints 1.25. istiod, with 0.5 vCPU and 2 GiB a replica, comes on top of either.
 *
 * @throws RangeError naming the field and what was expected, where an input is outside its range
 */
export function meshCost(inputs: MeshInputs): MeshCost {
  for (const id of FIELD_IDS) {
    const value = inputs[id];
    const problem = value === null ? undefined : problemWith(id, value);
    if (problem !== undefined) throw new RangeError(problem);
  }
  const [sidecar, layer4, waypoints] = PLANES;
  return {
    planes: [planeCost(sidecar, inputs), planeCost(layer4, inputs), planeCost(waypoints, inputs)],
    people: peopleCost(inputs),
    missing: FIELD_IDS.filter((id) => inputs[id] === null),
  };
}

/**
 * What the published 0.20 vCPU comes to when it is read as "per pod", as it often is: it holds for 1,000 requests a second through the
 * proxy. In vCPU.
 */
export const misreadAsPerPod = (pods: number): number => USED.sidecar.vcpu * pods;
