/** What the calculator asks, and how typed text becomes a number or a message that says what was expected. */

export const FIELD_GROUPS = {
  size: 'Size and load',
  prices: 'Prices',
  people: 'People',
} as const;
export type FieldGroup = keyof typeof FIELD_GROUPS;

export interface Field {
  readonly group: FieldGroup;
  /** As it stands beside the input, in messages and in lists of what is missing. */
  readonly label: string;
  /** Empty where the label is the unit. */
  readonly unit: string;
  readonly hint: string;
  /** Shown in the empty input; never computed with. */
  readonly example: string;
  readonly min: number;
  readonly max: number;
  /** Only whole numbers. */
  readonly whole: boolean;
}

const size = { group: 'size', min: 0, whole: true } as const;
const price = { group: 'prices', unit: 'a month', min: 0, max: 100_000, whole: false } as const;
const people = { group: 'people', min: 0, max: 100_000, whole: false } as const;

/** In the order in which they are asked. Values are in the unit that is shown. */
export const FIELDS = {
  pods: { ...size, label: 'Pods', unit: '', hint: 'In the mesh, all replicas', example: '500', max: 1_000_000 },
  nodes: { ...size, label: 'Nodes', unit: '', hint: 'That run pods of the mesh', example: '40', max: 100_000 },
  internalRps: {
    ...size,
    label: 'Internal requests',
    unit: 'req/s',
    hint: 'From pod to pod, all services together, at peak',
    example: '20,000',
    max: 100_000_000,
    whole: false,
  },
  edgeRps: {
    ...size,
    label: 'Edge requests',
    unit: 'req/s',
    hint: 'From a gateway to a pod, at peak; 0 if none',
    example: '0',
    max: 100_000_000,
    whole: false,
  },
  l7Percent: {
    ...size,
    label: 'Share that needs layer 7',
    unit: '%',
    hint: 'Of internal requests: routes, retries, policy by path',
    example: '100',
    max: 100,
    whole: false,
  },
  waypoints: {
    ...size,
    label: 'Waypoint replicas',
    unit: '',
    hint: 'Of all waypoints together',
    example: '10',
    min: 1,
    max: 100_000,
  },
  istiods: {
    ...size,
    label: 'istiod replicas',
    unit: '',
    hint: 'The chart starts 1; run 2 or more',
    example: '2',
    min: 1,
    max: 1000,
  },
  vcpuPrice: { ...price, label: 'One vCPU', hint: 'From your invoice, discounts applied', example: 'e.g. 25' },
  gibPrice: { ...price, label: 'One GiB of memory', hint: 'The same', example: 'e.g. 3.50' },
  platformHours: {
    ...people,
    label: 'Platform work',
    unit: 'hours a month',
    hint: 'Owning, supporting, on call for the mesh',
    example: 'e.g. 110',
  },
  upgradesPerYear: {
    ...people,
    label: 'Upgrades',
    unit: 'a year',
    hint: '2 to 4 keep you on a supported release',
    example: 'e.g. 3',
    max: 52,
  },
  hoursPerUpgrade: {
    ...people,
    label: 'Work on one upgrade',
    unit: 'hours',
    hint: 'Reading notes, canary, restarts, watching',
    example: 'e.g. 60',
  },
  trainingHours: {
    ...people,
    label: 'Training',
    unit: 'hours, once',
    hint: 'Of all people together',
    example: 'e.g. 250',
  },
  incidentsPerYear: {
    ...people,
    label: 'Incidents the mesh causes',
    unit: 'a year',
    hint: 'From your own record of a pilot',
    example: 'e.g. 4',
    max: 10_000,
  },
  hoursPerIncident: {
    ...people,
    label: 'Work on one incident',
    unit: 'hours',
    hint: 'Of all people together',
    example: 'e.g. 12',
  },
  hourlyRate: {
    ...people,
    label: 'One hour of work',
    unit: 'an hour',
    hint: 'Full cost of an engineer',
    example: 'e.g. 95',
  },
} as const satisfies Record<string, Field>;

export type FieldId = keyof typeof FIELDS;
export const FIELD_IDS = Object.keys(FIELDS) as FieldId[];

/** One number a field, in its unit; null: not entered. */
export type MeshInputs = Readonly<Record<FieldId, number | null>>;

export const NOTHING_ENTERED = Object.fromEntries(FIELD_IDS.map((id) => [id, null])) as MeshInputs;

/** The sizes of the worked example; what nobody publishes is left out. */
export const WORKED_EXAMPLE: MeshInputs = {
  ...NOTHING_ENTERED,
  pods: 500,
  nodes: 40,
  internalRps: 20_000,
  edgeRps: 0,
  l7Percent: 100,
  waypoints: 10,
  istiods: 2,
};

const grouped = (value: number) => value.toLocaleString('en-US');

/** "a whole number from 1 to 1,000", "a number from 0 to 100". */
export function expectedIn(id: FieldId): string {
  const { min, max, whole } = FIELDS[id];
  return `a ${whole ? 'whole ' : ''}number from ${grouped(min)} to ${grouped(max)}`;
}

/** What is wrong with this number in this field, as a sentence naming the field and what was expected; undefined: nothing. */
export function problemWith(id: FieldId, value: number): string | undefined {
  const { label, min, max, whole } = FIELDS[id];
  const isRefused = !(value >= min && value <= max) || (whole && !Number.isInteger(value));
  return isRefused ? `${label}: enter ${expectedIn(id)}.` : undefined;
}

export type Reading = { readonly value: number | null } | { readonly problem: string };

const SPACES = /[\s\u00a0\u202f]/g;
const PLAIN = /^[-−]?(?:\d+\.?\d*|\.\d+)$/;
const IN_THOUSANDS = /^[-−]?\d{1,3}(?:,\d{3})+(?:\.\d*)?$/;

/**
 * Reads what was typed into a field: digits, a point, and commas or spaces between thousands. Empty text is null: not entered.
 *
 * @returns the number in the field's unit, or a sentence naming the field and what was expected
 */
export function readField(id: FieldId, text: string): Reading {
  const trimmed = text.trim();
  if (trimmed === '') return { value: null };
  const isSpaced = /^[-−]?\d{1,3}(?:[\s\u00a0\u202f]\d{3})+(?:\.\d*)?$/.test(trimmed);
  const compact = isSpaced ? trimmed.replace(SPACES, '') : trimmed;
  if (!PLAIN.test(compact) && !IN_THOUSANDS.test(compact)) {
    const isDecimalComma = /^\d+,\d+$/.test(compact);
    const advice = isDecimalComma ? ' Write a point before decimals.' : '';
    return { problem: `${FIELDS[id].label}: this is not a number. Enter ${expectedIn(id)}.${advice}` };
  }
  const value = Number(compact.replaceAll(',', '').replace('−', '-'));
  const problem = problemWith(id, value);
  // Minus nought is written "-0", and would be shown so.
  return problem === undefined ? { value: value + 0 } : { problem };
}
