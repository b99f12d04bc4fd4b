import { entriesOf, fieldOf, has, textOf } from '../../values.ts';
import { at, type FieldRule } from '../field-rule.ts';
import { isLabelValue, isObjectName, isQualifiedName } from '../formats.ts';

/** Files that tools read and no API server stores: their metadata may be missing. */
const FILES = ['kind.x-k8s.io', 'kustomize.config.k8s.io', 'install.istio.io'];
/** Kinds whose names may hold other characters. */
const FREE_NAMES = ['rbac.authorization.k8s.io', 'apiextensions.k8s.io'];

const groupOf = (root: unknown) => (textOf(root, 'apiVersion') ?? '').replace(/\/?[^/]*$/, '');

/** Names, labels and annotations of every object. Kubernetes, "Object names and IDs" and "Labels and selectors". */
export const METADATA: readonly FieldRule[] = [
  at([], '', (root, say) => {
    const metadata = fieldOf(root, 'metadata');
    if (FILES.includes(groupOf(root)) || fieldOf(root, 'kind') === 'List') return;
    if (has(metadata, 'name') || has(metadata, 'generateName')) return;
    say('is missing: every object needs a name', 'metadata', 'name');
  }),
  at([], 'metadata.name', (name, say, root) => {
    if (typeof name !== 'string' || FREE_NAMES.includes(groupOf(root)) || isObjectName(name)) return;
    say(`is "${name}": write lower-case letters, digits, "-" and "."`);
  }),
  at([], 'metadata.namespace', (namespace, say) => {
    if (typeof namespace === 'string' && !/^[a-z0-9](?:[-a-z0-9]{0,61}[a-z0-9])?$/.test(namespace)) {
      say(`is "${namespace}": write lower-case letters, digits and "-"`);
    }
  }),
  ...['metadata.labels', 'spec.template.metadata.labels'].map((pattern) =>
    at([], pattern, (labels, say) => {
      for (const [key, value] of entriesOf(labels)) {
        if (!isQualifiedName(key)) say('is no label key: write a name, perhaps behind a DNS prefix and "/"', key);
        if (typeof value === 'string' && !isLabelValue(value)) {
          say(`is "${value}": a label's value has at most 63 letters, digits, "-", "_" and "."`, key);
        }
      }
    }),
  ),
  at([], 'metadata.annotations', (annotations, say) => {
    for (const [key] of entriesOf(annotations)) {
      if (!isQualifiedName(key)) say('is no annotation key: write a name, perhaps behind a DNS prefix and "/"', key);
    }
  }),
  at([], 'metadata.annotations', (annotations, say, root) => {
    const dryRun = textOf(annotations, 'istio.io/dry-run');
    if (dryRun === undefined) return;
    const action = textOf(fieldOf(root, 'spec'), 'action') ?? 'ALLOW';
    if (fieldOf(root, 'kind') !== 'AuthorizationPolicy')
      say('works on an AuthorizationPolicy only', 'istio.io/dry-run');
    else if (!['ALLOW', 'DENY'].includes(action))
      say(`works with ALLOW and DENY, not with ${action}`, 'istio.io/dry-run');
    else if (!/^(?:1|t|T|TRUE|true|True|0|f|F|FALSE|false|False)$/.test(dryRun))
      say(`is "${dryRun}": write "true" or "false"`, 'istio.io/dry-run');
  }),
];
