import type { PlantedFaults } from './fault.ts';

/** Kubernetes and the tools around a mesh. */
export const OTHERS: PlantedFaults = {
  'Namespace shop': [
    [
      'a misspelt label of Istio',
      'istio.io/dataplane-mode:',
      'istio.io/data-plane-mode:',
      'is nothing that Istio reads: did you mean "istio.io/dataplane-mode"?',
    ],
    ['a misspelt value of it', ': ambient', ': ambeint', 'is "ambeint": did you mean "ambient"?'],
    ['a label among annotations', 'labels:', 'annotations:', 'is a label: write it below metadata.labels'],
    [
      'the revision as a label of injection',
      'istio.io/dataplane-mode: ambient',
      'istio-injection: 1-31-1',
      'is "1-31-1": write one of enabled, disabled',
    ],
    [
      'a label that is a boolean',
      'istio.io/dataplane-mode: ambient',
      'istio.io/dataplane-mode: true',
      'is true: write a text',
    ],
    ['labels at the wrong depth', '  labels:', 'labels:', 'labels is an unknown field'],
    ['a label with two slashes', 'istio.io/dataplane-mode', 'istio.io/a/b', 'is no label key'],
  ],
  'Service web': [
    ['ports in the singular', 'ports:', 'port:', 'did you mean "ports"?'],
    [
      'a selector as Deployments have it',
      'selector:\n    app: web',
      'selector:\n    matchLabels:\n      app: web',
      'selector.matchLabels is an object: write a text',
    ],
    ['a port in quotes', 'port: 80\n', "port: '80'\n", 'is the text "80": write a number'],
    ['several ports without names', 'name: grpc\n      port', 'port', 'with several ports each has a name'],
    ['a protocol of layer 7', 'protocol: TCP', 'protocol: HTTP', 'protocol is "HTTP"'],
    [
      'a policy for load balancers',
      'spec:',
      'spec:\n  externalTrafficPolicy: Local',
      'belongs to a Service of type LoadBalancer',
    ],
    [
      'a target that is a text',
      'targetPort: 9000',
      "targetPort: '9000'",
      'write a number without quotes, or the name of a port',
    ],
  ],
  'Service edge': [['a port below the range', 'nodePort: 30443', 'nodePort: 443', 'write a port from 30000 to 32767']],
  'Deployment web': [
    [
      'a misspelt setting of the proxy',
      'holdApplicationUntilProxyStarts',
      'holdApplicationUntilProxyStart',
      'proxy.istio.io/config"] holds a fault: holdApplicationUntilProxyStart is an unknown field',
    ],
    [
      'settings of the proxy that are no YAML',
      'holdApplicationUntilProxyStarts: true',
      'concurrency: 2: 3',
      'holds no valid YAML',
    ],
    ['a superseded version', 'apps/v1', 'apps/v1beta1', 'is superseded for Deployment: write apps/v1'],
    ['a version without its group', 'apps/v1', 'v1', 'which has no Deployment: write apps/v1'],
    ['a misspelt field', 'replicas', 'replica', 'did you mean "replicas"?'],
    ['no selector', / {2}selector:\n.*\n.*\n/, '', 'spec.selector is missing'],
    [
      'labels that do not match',
      'matchLabels:\n      app: web',
      'matchLabels:\n      app: site',
      'which the labels of the template do not have',
    ],
    ['a variable that is a number', 'value: info', 'value: 3', 'env[0].value is 3: write a text'],
    [
      'a probe at the wrong depth',
      'containers:\n',
      'readinessProbe: {}\n      containers:\n',
      'readinessProbe is an unknown field',
    ],
    [
      'a volume that is not there',
      '- name: data\n              mountPath',
      '- name: date\n              mountPath',
      'is "date", which is no volume of the pod',
    ],
    ['no image', '          image: registry.example.com/web:1.2\n', '', 'image is missing'],
    [
      'a container in an object',
      /containers:\n {8}- name: web/,
      'containers:\n          name: web',
      'containers is an object: write a list',
    ],
    ['a quantity that is none', 'memory: 128Mi', 'memory: 128MiB', 'memory'],
    [
      'a container twice',
      '- name: web\n',
      '- name: migrate\n          image: x\n        - name: migrate\n',
      'is "migrate" again',
    ],
  ],
  'ConfigMap istio': [
    [
      'a misspelt option of the mesh',
      'accessLogFile',
      'accessLogfile',
      'data.mesh holds a fault: accessLogfile is an unknown field: did you mean "accessLogFile"?',
    ],
    ['a mode that is none', 'REGISTRY_ONLY', 'DENY', 'outboundTrafficPolicy.mode is "DENY"'],
  ],
  'Job once': [
    [
      'a policy that Jobs do not have',
      'restartPolicy: Never',
      'restartPolicy: Always',
      'a Job needs Never or OnFailure',
    ],
  ],
  'CronJob nightly': [
    ['no schedule', "  schedule: '0 3 * * *'\n", '', 'spec.schedule is missing'],
    ['a superseded version', 'batch/v1', 'batch/v1beta1', 'is superseded for CronJob'],
  ],
  'HorizontalPodAutoscaler istiod': [
    [
      'a superseded version',
      'autoscaling/v2\n',
      'autoscaling/v2beta2\n',
      'is superseded for HorizontalPodAutoscaler: write autoscaling/v2',
    ],
    ['fewer at most than at least', 'maxReplicas: 5', 'maxReplicas: 1', 'less than minReplicas'],
  ],
  'PodDisruptionBudget istiod': [
    ['two budgets', 'minAvailable: 1', 'minAvailable: 1\n  maxUnavailable: 1', 'has minAvailable and maxUnavailable'],
  ],
  'RoleBinding readers': [
    ['an account without a namespace', '    namespace: monitoring\n', '', 'a ServiceAccount lives in a namespace'],
  ],
  'NetworkPolicy hbone-only': [
    ['a direction that is none', '[Ingress]', '[Inbound]', 'policyTypes[0] is "Inbound": write one of Egress, Ingress'],
    ['a misspelt field', 'namespaceSelector', 'namespaceselector', 'did you mean "namespaceSelector"?'],
  ],
  'Ingress legacy': [
    [
      'a backend of the old version',
      /service:\n {16}name: legacy\n {16}port:\n {18}number: 80/,
      'serviceName: legacy',
      'serviceName is an unknown field',
    ],
    ['no type of path', '            pathType: Prefix\n', '', 'pathType is missing'],
  ],
  'IstioOperator production': [
    [
      'a component that is none',
      '    pilot:\n      k8s',
      '    istiod:\n      k8s',
      'spec.components.istiod is an unknown field: the fields are base, pilot, cni',
    ],
    [
      'gateways as an object',
      '    ingressGateways:\n      - name',
      '    ingressGateways:\n        name',
      'ingressGateways is an object: write a list',
    ],
    ['a misspelt option of the mesh', 'accessLogFile', 'accesslogFile', 'did you mean "accessLogFile"?'],
    [
      'a misspelt option of the proxy',
      'holdApplicationUntilProxyStarts',
      'holdApplicationUntilProxyStart',
      'did you mean "holdApplicationUntilProxyStarts"?',
    ],
    ['a mode that is none', 'REGISTRY_ONLY', 'REGISTRY', 'mode is "REGISTRY"'],
    [
      'a boolean among metadata',
      "ISTIO_META_DNS_CAPTURE: 'true'",
      'ISTIO_META_DNS_CAPTURE: true',
      'ISTIO_META_DNS_CAPTURE is true: write a text',
    ],
    ['a provider without a port', '          port: 4317\n', '', 'opentelemetry.port is missing'],
    [
      'an option at the wrong depth',
      '  profile: default',
      '  profile: default\n  accessLogFile: /dev/stdout',
      'spec.accessLogFile is an unknown field',
    ],
    ['a misspelt API', 'install.istio.io', 'insall.istio.io', 'write install.istio.io/v1alpha1'],
    ['a misspelt setting of Kubernetes', 'replicaCount', 'replicasCount', 'did you mean "replicaCount"?'],
    [
      'a duration that is none',
      'terminationDrainDuration: 20s',
      'terminationDrainDuration: 20',
      'terminationDrainDuration is 20: write a duration',
    ],
    ['an encoding in lower case', 'accessLogEncoding: JSON', 'accessLogEncoding: json', 'accessLogEncoding is "json"'],
    ['components of Helm', 'values:\n    global', 'values:\n    globals', 'did you mean "global"?'],
  ],
  'Istio default': [
    ['no version', '  version: v1.31.1\n', '', 'spec.version is missing'],
    ['a strategy that is none', 'RevisionBased', 'Canary', 'type is "Canary"'],
    ['a superseded version', 'sailoperator.io/v1', 'sailoperator.io/v1alpha1', 'is superseded for Istio'],
  ],
  'Canary podinfo': [
    ['a misspelt field', 'stepWeight', 'stepWeigth', 'did you mean "stepWeight"?'],
    ['no target', / {2}targetRef:\n.*\n.*\n.*\n/, '', 'spec.targetRef is missing'],
  ],
  'Rollout checkout': [
    ['a misspelt step', 'setWeight: 10', 'setWeigth: 10', 'did you mean "setWeight"?'],
    ['a strategy that is none', 'canary:\n', 'rolling:\n', 'strategy.rolling is an unknown field'],
  ],
  'Application istiod': [
    ['no project', '  project: platform\n', '', 'spec.project is missing'],
    ['a misspelt field', 'selfHeal', 'selfheal', 'did you mean "selfHeal"?'],
  ],
  'Certificate example-com': [
    ['a usage that is none', '[server auth]', '[server]', 'usages[0] is "server"'],
    ['no issuer', / {2}issuerRef:[^]*$/, '', 'spec.issuerRef is missing'],
    ['a time in days', 'duration: 2160h', 'duration: 90d', 'write a duration'],
  ],
  'PodMonitor proxies': [
    ['endpoints of the other monitor', 'podMetricsEndpoints', 'endpoints', 'spec.endpoints is an unknown field'],
    ['an action that is none', 'action: keep', 'action: kep', 'did you mean "keep"?'],
  ],
  'Cluster mesh': [['a role that is none', 'role: worker', 'role: node', 'role is "node"']],
  'HelmRelease istiod': [
    [
      'a superseded version',
      'helm.toolkit.fluxcd.io/v2',
      'helm.toolkit.fluxcd.io/v2beta2',
      'is superseded for HelmRelease',
    ],
    ['an interval without a unit', 'interval: 10m', "interval: '10'", 'write a duration'],
  ],
  'Pod curl': [
    [
      'the label of a Namespace',
      "sidecar.istio.io/inject: 'false'",
      'istio-injection: enabled',
      'belongs to a Namespace',
    ],
    [
      'a word that kubectl takes for a boolean',
      "sidecar.istio.io/inject: 'false'",
      'canary: no',
      'is read by kubectl as true or false: put it in quotes',
    ],
    [
      'an annotation among labels',
      "sidecar.istio.io/inject: 'false'",
      'sidecar.istio.io/proxyCPU: 100m',
      'is an annotation: write it below metadata.annotations',
    ],
    ['an unknown API', 'apiVersion: v1', 'apiVersion: mesh.example.com/v1', 'which is not known'],
    ['no containers', /containers:[^]*$/, '', 'spec.containers is empty: write at least one container'],
    [
      'an annotation that is a boolean',
      "sidecar.istio.io/inject: 'false'",
      'sidecar.istio.io/inject: false',
      'is false: write a text',
    ],
  ],
  List: [['a fault in an item', 'name: two', 'names: two', 'metadata.names is an unknown field: did you mean "name"?']],
};
