import type { ManifestDocument } from '../manifests/documents.ts';
import { fieldOf, listOf, textOf } from '../values.ts';
import { deployedFor } from './gateways.ts';
import { WORKLOADS, type KnownObject, type Labels } from './objects.ts';
import { GATEWAY_API } from './samples.ts';

/** A manifest of the page, in the namespace in which the page creates it. */
export interface Shown {
  readonly kind: string;
  /** The API group; empty for the core group. */
  readonly group: string;
  readonly name: string | undefined;
  readonly namespace: string | undefined;
  readonly value: unknown;
  readonly document: ManifestDocument;
}

/** A document as a manifest; undefined where it is none, such as a file of values. */
export function manifestOf(document: ManifestDocument, namespace: string | undefined): Shown | undefined {
  const { value } = document;
  const kind = textOf(value, 'kind');
  const apiVersion = textOf(value, 'apiVersion');
  if (kind === undefined || apiVersion === undefined) return undefined;
  const metadata = fieldOf(value, 'metadata');
  return {
    kind,
    group: apiVersion.includes('/') ? (apiVersion.split('/')[0] ?? '') : '',
    name: textOf(metadata, 'name'),
    namespace: textOf(metadata, 'namespace') ?? namespace,
    value,
    document,
  };
}

/** What others may lean on when this manifest is applied. */
export function knownFrom(shown: Shown): KnownObject[] {
  const { kind, group, name, namespace, value } = shown;
  const spec = fieldOf(value, 'spec');
  const base = { kind, group, name, namespace };
  if (WORKLOADS.has(kind)) return [{ ...base, ...podsOf(kind, value) }];
  switch (kind) {
    case 'Service':
      return [{ ...base, ports: numbers(spec, 'ports', 'port'), selector: labelsOf(fieldOf(spec, 'selector')) }];
    case 'ServiceEntry':
      return [{ ...base, hosts: texts(fieldOf(spec, 'hosts')), ports: numbers(spec, 'ports', 'number') }];
    case 'DestinationRule':
      return [{ ...base, hosts: texts([textOf(spec, 'host')]), subsets: named(spec, 'subsets') }];
    case 'Gateway': {
      const gateway = { ...base, ports: numbers(spec, 'listeners', 'port'), listeners: named(spec, 'listeners') };
      return group === GATEWAY_API
        ? [gateway, ...deployedFor(gateway, textOf(spec, 'gatewayClassName') ?? '')]
        : [base];
    }
    case 'Certificate':
      // cert-manager writes the Secret that a Certificate names.
      return [base, { kind: 'Secret', name: textOf(spec, 'secretName'), namespace }];
    default:
      return [base];
  }
}

function podsOf(kind: string, value: unknown): Pick<KnownObject, 'labels' | 'account'> {
  const spec = fieldOf(value, 'spec');
  const workload = kind === 'CronJob' ? fieldOf(fieldOf(spec, 'jobTemplate'), 'spec') : spec;
  if (kind === 'WorkloadEntry') {
    return { labels: labelsOf(fieldOf(spec, 'labels')), account: textOf(spec, 'serviceAccount') };
  }
  if (kind === 'WorkloadGroup') {
    const template = fieldOf(spec, 'template');
    const labels = [fieldOf(fieldOf(spec, 'metadata'), 'labels'), fieldOf(template, 'labels')].map(labelsOf);
    return { labels: Object.assign({}, ...labels) as Labels, account: textOf(template, 'serviceAccount') };
  }
  const pod = kind === 'Pod' ? value : fieldOf(workload, 'template');
  return {
    labels: labelsOf(fieldOf(fieldOf(pod, 'metadata'), 'labels')),
    account: textOf(fieldOf(pod, 'spec'), 'serviceAccountName') ?? 'default',
  };
}

/** A map of labels; empty where there is none. */
export function labelsOf(value: unknown): Labels {
  if (value === null || typeof value !== 'object') return {};
  return Object.fromEntries(Object.entries(value).map(([key, label]) => [key, String(label)]));
}

function texts(value: unknown): string[] {
  return listOf(value).filter((item) => typeof item === 'string');
}

function numbers(value: unknown, list: string, key: string): number[] {
  return listOf(fieldOf(value, list))
    .map((item) => fieldOf(item, key))
    .filter((number) => typeof number === 'number');
}

function named(value: unknown, list: string): string[] {
  return listOf(fieldOf(value, list))
    .map((item) => textOf(item, 'name'))
    .filter((name) => name !== undefined);
}
