import { entriesOf, fieldOf, has, listOf, numberOf, textOf, textsOf } from '../../values.ts';
import { at, type FieldRule, type Say } from '../field-rule.ts';
import { isPort } from '../formats.ts';

/** What the API server refuses in core objects though their types allow it. Kubernetes 1.35, pkg/apis validation. */

const WORKLOADS = 'apps/Deployment DaemonSet StatefulSet ReplicaSet';
const PODS: readonly [kinds: string, pattern: string][] = [
  ['/Pod', 'spec'],
  [WORKLOADS, 'spec.template.spec'],
  ['batch/Job', 'spec.template.spec'],
  ['batch/CronJob', 'spec.jobTemplate.spec.template.spec'],
];

function portNumber(port: unknown, say: (message: string) => void): void {
  if (typeof port === 'number' && !isPort(port)) say(`is ${port}: write a port from 1 to 65535`);
}

/** A port by number or by name: at most 15 lower-case letters, digits and hyphens. */
function portOrName(port: unknown, say: (message: string) => void): void {
  if (typeof port === 'string' && !/^(?=.*[a-z])[a-z0-9](?:[-a-z0-9]{0,13}[a-z0-9])?$/.test(port)) {
    say(`is "${port}": write a number without quotes, or the name of a port`);
  }
  portNumber(port, say);
}

function names(items: readonly unknown[], say: Say): void {
  const all = items.map((item) => textOf(item, 'name'));
  all.forEach((name, i) => {
    if (name !== undefined && all.indexOf(name) < i) say(`is "${name}" again: choose another name`, i, 'name');
  });
}

function pod(spec: unknown, say: Say, claims: readonly unknown[]): void {
  if (listOf(fieldOf(spec, 'containers')).length === 0) say('is empty: write at least one container', 'containers');
  const volumes = [
    ...listOf(fieldOf(spec, 'volumes')).map((volume) => textOf(volume, 'name')),
    ...claims.map((claim) => textOf(fieldOf(claim, 'metadata'), 'name')),
  ];
  for (const key of ['containers', 'initContainers']) {
    names(listOf(fieldOf(spec, key)), (message, ...below) => say(message, key, ...below));
    listOf(fieldOf(spec, key)).forEach((container, i) => {
      if (!has(container, 'image')) say('is missing: write the image', key, i, 'image');
      listOf(fieldOf(container, 'volumeMounts')).forEach((mount, j) => {
        const name = textOf(mount, 'name');
        if (name !== undefined && !volumes.includes(name))
          say(`is "${name}", which is no volume of the pod`, key, i, 'volumeMounts', j, 'name');
      });
      listOf(fieldOf(container, 'ports')).forEach((port, j) =>
        portNumber(fieldOf(port, 'containerPort'), (message) => say(message, key, i, 'ports', j, 'containerPort')),
      );
    });
  }
}

export const KUBERNETES: readonly FieldRule[] = [
  at('/Service', 'spec', (spec, say) => {
    const ports = listOf(fieldOf(spec, 'ports'));
    const isExternal = textOf(spec, 'type') === 'ExternalName';
    if (!isExternal && ports.length === 0 && textOf(spec, 'clusterIP') !== 'None')
      say('is missing: a Service needs ports', 'ports');
    if (isExternal && !has(spec, 'externalName')) say('is missing: type ExternalName needs it', 'externalName');
    names(ports, (message, ...below) => say(message, 'ports', ...below));
    ports.forEach((port, i) => {
      portNumber(fieldOf(port, 'port'), (message) => say(message, 'ports', i, 'port'));
      portOrName(fieldOf(port, 'targetPort'), (message) => say(message, 'ports', i, 'targetPort'));
      if (ports.length > 1 && !has(port, 'name'))
        say('is missing: with several ports each has a name', 'ports', i, 'name');
      const node = numberOf(port, 'nodePort');
      if (node !== undefined && (node < 30_000 || node > 32_767))
        say(`is ${node}: write a port from 30000 to 32767`, 'ports', i, 'nodePort');
    });
    const type = textOf(spec, 'type') ?? 'ClusterIP';
    if (has(spec, 'externalTrafficPolicy') && !['NodePort', 'LoadBalancer'].includes(type)) {
      say('belongs to a Service of type LoadBalancer or NodePort', 'externalTrafficPolicy');
    }
  }),
  at(WORKLOADS, 'spec', (spec, say) => {
    const labels = fieldOf(fieldOf(fieldOf(spec, 'template'), 'metadata'), 'labels');
    for (const [key, value] of entriesOf(fieldOf(fieldOf(spec, 'selector'), 'matchLabels'))) {
      if (fieldOf(labels, key) !== value)
        say(
          `is ${String(value)}, which the labels of the template do not have: write it there, too`,
          'selector',
          'matchLabels',
          key,
        );
    }
    if ((numberOf(spec, 'replicas') ?? 0) < 0) say('must be 0 or more', 'replicas');
  }),
  ...PODS.map(([kinds, pattern]) =>
    at(kinds, pattern, (spec, say, root) => {
      pod(spec, say, listOf(fieldOf(fieldOf(root, 'spec'), 'volumeClaimTemplates')));
    }),
  ),
  at('batch/Job', 'spec.template.spec', (spec, say) => {
    if (!['Never', 'OnFailure'].includes(textOf(spec, 'restartPolicy') ?? ''))
      say('is missing: a Job needs Never or OnFailure', 'restartPolicy');
  }),
  at('autoscaling/HorizontalPodAutoscaler', 'spec', (spec, say) => {
    const [min, max] = [numberOf(spec, 'minReplicas') ?? 1, numberOf(spec, 'maxReplicas')];
    if (max !== undefined && max < Math.max(min, 1)) say(`is ${max}, less than minReplicas`, 'maxReplicas');
  }),
  at('policy/PodDisruptionBudget', 'spec', (spec, say) => {
    if (has(spec, 'minAvailable') && has(spec, 'maxUnavailable'))
      say('has minAvailable and maxUnavailable: write only one of them');
  }),
  at('rbac.authorization.k8s.io/RoleBinding ClusterRoleBinding', 'subjects[]', (subject, say) => {
    if (fieldOf(subject, 'kind') === 'ServiceAccount' && !has(subject, 'namespace'))
      say('is missing: a ServiceAccount lives in a namespace', 'namespace');
  }),
  at('networking.k8s.io/Ingress', 'spec.rules[].http.paths[]', (path, say) => {
    if (!['Exact', 'Prefix', 'ImplementationSpecific'].includes(textOf(path, 'pathType') ?? 'Prefix'))
      say('must be Exact, Prefix or ImplementationSpecific', 'pathType');
    if (!(textOf(path, 'path') ?? '/').startsWith('/')) say('must begin with /', 'path');
  }),
  at('/ConfigMap', 'data', (data, say) => {
    for (const [key] of entriesOf(data))
      if (!/^[-._a-zA-Z0-9]+$/.test(key)) say('is no key: write letters, digits, "-", "_" and "."', key);
  }),
  at('/PersistentVolumeClaim', 'spec', (spec, say) => {
    if (textsOf(spec, 'accessModes').length === 0) say('is missing: write ReadWriteOnce or another', 'accessModes');
  }),
];
