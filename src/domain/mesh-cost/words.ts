/** Results in words and in rounded numbers, the same on the page, in what is announced and in what is copied. */
import {
  isKnown,
  misreadAsPerPod,
  type Component,
  type ComponentId,
  type MeshCost,
  type Plane,
  type Sum,
} from './cost.ts';
import { LIMITS } from './figures.ts';
import { FIELD_IDS, FIELDS, type FieldId, type MeshInputs } from './inputs.ts';

export const PLANE_NAMES: Readonly<Record<Plane, string>> = {
  sidecar: 'Sidecars',
  'ambient-l4': 'Ambient, layer 4 only',
  'ambient-waypoints': 'Ambient with waypoints',
};

export const COMPONENT_NAMES: Readonly<Record<ComponentId, string>> = {
  sidecar: 'Sidecars',
  ztunnel: 'ztunnel',
  cni: 'istio-cni',
  waypoint: 'Waypoints',
  istiod: 'istiod',
};

/** Hundredths below ten, tenths below a hundred, whole numbers from there; "<0.01" for what would round to nought. */
export function shortNumber(value: number): string {
  if (value > 0 && value < 0.005) return '<0.01';
  const digits = value < 9.995 ? 2 : value < 99.95 ? 1 : 0;
  return value.toLocaleString('en-US', { maximumFractionDigits: digits });
}

/** @param currency three letters, or empty for a bare number; rounded to whole units from a hundred */
export function moneyText(value: number, currency: string): string {
  const digits = value < 100 ? 2 : 0;
  return value.toLocaleString('en-US', {
    ...(currency === '' ? {} : { style: 'currency', currency }),
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
}

/** "≥ 2.4" where some of the use is not published, "none published" where all of it is not. */
export const usedText = ({ used, isUsedPartial }: Sum): string =>
  isUsedPartial ? (used === 0 ? 'not published' : `≥ ${shortNumber(used)}`) : shortNumber(used);

/** "pods, nodes and istiod replicas". */
export function listed(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1) ?? ''}`;
}

/** The labels of these fields as they stand inside a sentence. */
export const fieldsText = (ids: readonly FieldId[]): string =>
  listed(ids.map((id) => FIELDS[id].label.replace(/^(?!istiod)[A-Z](?=[a-z])/, (first) => first.toLowerCase())));

const isPlural = (id: ComponentId) => id === 'sidecar' || id === 'waypoint';

function componentText({ id, vcpu }: Component, unit: string): string {
  const verb = (plain: string) => (isPlural(id) ? plain : `${plain}s`);
  const reserved = `${verb('reserve')} ${shortNumber(vcpu.reserved)}${unit}`;
  return vcpu.used === null ? reserved : `${reserved} and ${verb('use')} ${shortNumber(vcpu.used)}`;
}

/**
 * "Sidecars reserve 50 vCPU and use 8: you pay for 50." With several kinds of proxies, "…: you pay for 8 + 4 + 5 = 17." Of the proxies
 * alone.
 */
function planeText(components: readonly Component[], paid: number): string {
  const proxies = components.filter(({ id }) => id !== 'istiod');
  const parts = proxies.map((component, i) => {
    const name = COMPONENT_NAMES[component.id];
    return `${i > 0 ? name.toLowerCase() : name} ${componentText(component, i > 0 ? '' : ' vCPU')}`;
  });
  const sum = proxies.length > 1 ? `${proxies.map(({ vcpu }) => shortNumber(vcpu.paid)).join(' + ')} = ` : '';
  return `${parts.join('; ')}: you pay for ${sum}${shortNumber(paid)}.`;
}

export interface Explained {
  readonly plane: Plane;
  readonly text: string;
}

/** One sentence for each data plane whose sizes are entered. */
export function explained({ planes }: MeshCost): Explained[] {
  return planes
    .filter(isKnown)
    .map(({ plane, components, proxies }) => ({ plane, text: planeText(components, proxies.vcpu.paid) }));
}

/** Differences that would be shown as nought. */
const EVEN = 0.005;

/** "Ambient with waypoints pays for 33 vCPU and 37.3 GiB less than sidecars." Undefined until both are known. */
export function compared({ planes: [sidecar, , waypoints] }: MeshCost): string | undefined {
  if (!isKnown(sidecar) || !isKnown(waypoints)) return undefined;
  const differences = (['vcpu', 'gib'] as const)
    .map((resource) => ({
      by: waypoints.proxies[resource].paid - sidecar.proxies[resource].paid,
      unit: resource === 'vcpu' ? 'vCPU' : 'GiB',
    }))
    .filter(({ by }) => Math.abs(by) >= EVEN);
  if (differences.length === 0) return 'Ambient with waypoints and sidecars pay for the same.';
  const amounts = (than: 'more' | 'less') => {
    const parts = differences.filter(({ by }) => by > 0 === (than === 'more'));
    return parts.length === 0 ? [] : [`${listed(parts.map(difference))} ${than}`];
  };
  return `Ambient with waypoints pays for ${listed([...amounts('less'), ...amounts('more')])} than sidecars.`;
}

const difference = ({ by, unit }: { by: number; unit: string }) => `${shortNumber(Math.abs(by))} ${unit}`;

/** Proxies that the load would drive beyond the charts' limit, where the sum would look cheaper than what can run. */
export function strained({ planes }: MeshCost): string[] {
  return planes.filter(isKnown).flatMap(({ components }) =>
    components.flatMap(({ id, count, vcpu: { used } }) => {
      if ((id !== 'sidecar' && id !== 'waypoint') || used === null || used <= count * LIMITS[id]) return [];
      const [one, limit] = [id === 'sidecar' ? 'pod' : 'waypoint replica', LIMITS[id]];
      const who = `${shortNumber(count)} ${one}${count === 1 ? '' : 's'}`;
      const least = shortNumber(Math.ceil(used / limit));
      return `${who} cannot carry this: ${shortNumber(used)} vCPU would be used, and the charts limit each proxy to ${limit}. It takes at least ${least}.`;
    }),
  );
}

/** What the common mistake would have said of these pods. */
export const misreadText = (pods: number): string =>
  `Read as “per pod”, the published 0.20 vCPU would come to ${shortNumber(misreadAsPerPod(pods))} vCPU.`;

/** The whole result in a few sentences, for those who hear it. */
export function announced(cost: MeshCost): string {
  return [
    ...explained(cost).map(({ plane, text }) => `${PLANE_NAMES[plane]}. ${text}`),
    compared(cost),
    ...strained(cost),
  ]
    .filter((sentence) => sentence !== undefined)
    .join(' ');
}

/** "For pods: 500; nodes: 40; …" of what was entered: a figure without its condition is worth little. */
export function inputsText(inputs: MeshInputs): string {
  const said = FIELD_IDS.flatMap((id) => {
    const value = inputs[id];
    return value === null ? [] : [`${fieldsText([id])}: ${value.toLocaleString('en-US')} ${FIELDS[id].unit}`.trim()];
  });
  return `For ${said.join('; ')}.`;
}
