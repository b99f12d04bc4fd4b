/** How a result of the calculator reaches the scorecard builder: JSON in base64url, in the fragment of an address. */
import * as z from 'zod/mini';
import { isKnown, PLANES, type MeshCost, type Plane } from './cost.ts';
import type { MeshInputs } from './inputs.ts';

export interface Handover {
  readonly plane: Plane;
  /** Paid for proxies and istiod together. */
  readonly vcpuPaid: number;
  readonly gibPaid: number;
  /** Pods with a proxy of their own: sidecars, or waypoint replicas; null wherever it was not entered, or could not be computed without. */
  readonly pods: number | null;
  /** Nodes with a ztunnel; 0 in sidecar mode. */
  readonly nodes: number | null;
  /** Money a month. */
  readonly vcpuPrice: number | null;
  readonly gibPrice: number | null;
  readonly computePerMonth: number | null;
  readonly platformHoursPerMonth: number | null;
  readonly upgradesPerYear: number | null;
  readonly hoursPerUpgrade: number | null;
  readonly trainingHours: number | null;
  /** Money an hour. */
  readonly rate: number | null;
  /** ISO 4217, such as USD. */
  readonly currency: string;
}

/** Made when a handover is read, so that the calculator, which only writes them, carries no schema library. */
function handoverSchema() {
  const amount = z.number().check(z.refine((value) => Number.isFinite(value) && value >= 0 && value <= 1e15));
  const maybe = z.nullable(amount);
  return z.strictObject({
    plane: z.enum(PLANES),
    vcpuPaid: amount,
    gibPaid: amount,
    pods: maybe,
    nodes: maybe,
    vcpuPrice: maybe,
    gibPrice: maybe,
    computePerMonth: maybe,
    platformHoursPerMonth: maybe,
    upgradesPerYear: maybe,
    hoursPerUpgrade: maybe,
    trainingHours: maybe,
    rate: maybe,
    currency: z.string().check(z.regex(/^[A-Z]{3}$/)),
  });
}

/** Longer than any handover that {@link encodeHandover} writes. */
const LONGEST = 2000;

/** What a scorecard takes over of one plane; undefined while that plane's sizes are not all entered. */
export function handoverOf(
  { planes }: MeshCost,
  plane: Plane,
  inputs: MeshInputs,
  currency: string,
): Handover | undefined {
  const result = planes.find((candidate) => candidate.plane === plane);
  if (result === undefined || !isKnown(result)) return undefined;
  const { total, computePerMonth } = result;
  return {
    plane,
    vcpuPaid: rounded(total.vcpu.paid),
    gibPaid: rounded(total.gib.paid),
    pods: plane === 'sidecar' ? inputs.pods : plane === 'ambient-waypoints' ? inputs.waypoints : 0,
    nodes: plane === 'sidecar' ? 0 : inputs.nodes,
    vcpuPrice: inputs.vcpuPrice,
    gibPrice: inputs.gibPrice,
    computePerMonth: computePerMonth === null ? null : rounded(computePerMonth),
    platformHoursPerMonth: inputs.platformHours,
    upgradesPerYear: inputs.upgradesPerYear,
    hoursPerUpgrade: inputs.hoursPerUpgrade,
    trainingHours: inputs.trainingHours,
    rate: inputs.hourlyRate,
    currency,
  };
}

/** To a hundredth: more digits than that would claim what nobody knows. */
const rounded = (value: number) => Math.round(value * 100) / 100;

/** The handover as the value of `cost=` in the fragment of the builder's address. */
export function encodeHandover(handover: Handover): string {
  return btoa(JSON.stringify(handover)).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

export type Decoded = { readonly handover: Handover } | { readonly problem: string };

/** Reads what {@link encodeHandover} wrote. Whatever else it is given comes back as a problem to show, never as an exception. */
export function decodeHandover(text: string): Decoded {
  if (!/^[A-Za-z0-9_-]+$/.test(text) || text.length > LONGEST) {
    return {
      problem: 'The costs in this link cannot be read: it may have been cut off. Copy it again from the calculator.',
    };
  }
  try {
    const parsed = handoverSchema().safeParse(JSON.parse(atob(text.replaceAll('-', '+').replaceAll('_', '/'))));
    if (parsed.success) return { handover: parsed.data };
    const place = parsed.error.issues[0]?.path.join('.');
    return { problem: `The costs in this link are not as the calculator writes them${place ? `, in ${place}` : ''}.` };
  } catch {
    return {
      problem: 'The costs in this link cannot be read: it may have been cut off. Copy it again from the calculator.',
    };
  }
}
