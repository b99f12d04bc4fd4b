/**
 * An object that an example may lean on, wherever it comes from: shown, applied from a sample, made by a command, assumed, or
 * part of every installation. What is not known of it is left out, and then agrees with anything.
 */
export interface KnownObject {
  readonly kind: string;
  /** Undefined where a shell puts the name in. */
  readonly name: string | undefined;
  /** Undefined where nothing says which. */
  readonly namespace: string | undefined;
  /** The API group; only of kinds that two groups have, such as Gateway. */
  readonly group?: string | undefined;
  /** The ports of a Service, of a ServiceEntry, or of the listeners of a Gateway. */
  readonly ports?: readonly number[] | undefined;
  /** The names of the listeners of a Gateway. */
  readonly listeners?: readonly string[] | undefined;
  /** The labels of the pods of a workload. */
  readonly labels?: Labels | undefined;
  /** The service account of a workload. */
  readonly account?: string | undefined;
  /** Which pods a Service selects. */
  readonly selector?: Labels | undefined;
  /** The hosts of a ServiceEntry, or the one of a DestinationRule. */
  readonly hosts?: readonly string[] | undefined;
  /** The subsets of a DestinationRule. */
  readonly subsets?: readonly string[] | undefined;
}

export type Labels = Readonly<Record<string, string>>;

/** The kinds whose objects are pods or make them. */
export const WORKLOADS: ReadonlySet<string> = new Set([
  'Deployment',
  'StatefulSet',
  'DaemonSet',
  'Pod',
  'Job',
  'CronJob',
  'Rollout',
  'WorkloadEntry',
  'WorkloadGroup',
]);

/** Whether two names, of which one may not be known, can be the same. */
export function agree(a: string | undefined, b: string | undefined): boolean {
  return a === undefined || b === undefined || a === b || a.includes('$') || b.includes('$');
}

/** Whether pods with these labels are among the selected. */
export function selects(selector: Labels, labels: Labels): boolean {
  return Object.entries(selector).every(([key, value]) => agree(labels[key] ?? '', value));
}
