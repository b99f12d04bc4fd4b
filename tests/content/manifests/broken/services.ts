import type { PlantedFaults } from './fault.ts';

/** ServiceEntry, Sidecar, WorkloadEntry, WorkloadGroup, EnvoyFilter, ProxyConfig. */
export const SERVICES: PlantedFaults = {
  'ServiceEntry external-api': [
    ['a wildcard of everything', '[api.payments.example.com]', "['*']", 'is "*": a ServiceEntry needs a host name'],
    ['no hosts', '  hosts: [api.payments.example.com]\n', '', 'spec.hosts is missing'],
    ['a location that is none', 'MESH_EXTERNAL', 'EXTERNAL', 'location is "EXTERNAL"'],
    ['a resolution that is none', 'resolution: DNS', 'resolution: dns', 'resolution is "dns"'],
    [
      'a wildcard that DNS cannot look up',
      '[api.payments.example.com]',
      "['*.payments.example.com']",
      'which DNS cannot look up',
    ],
    ['a port twice', 'number: 80\n', 'number: 443\n', 'is 443, which another port has already'],
    ['a port name twice', 'name: http', 'name: tls', 'is "tls", the name of another port'],
    ['a port without a name', '      name: http\n', '', 'ports[1].name is missing'],
    ['a port out of range', 'number: 80\n', 'number: 0\n', 'is 0: write a port from 1 to 65535'],
    ['a protocol that is none', 'protocol: HTTP', 'protocol: WEB', 'is "WEB", an unknown protocol'],
    ['a block with DNS', 'location:', 'addresses: [10.0.0.0/8]\n  location:', 'blocks are for NONE and STATIC'],
    ['an address that is none', 'location:', 'addresses: [10.0.0.300]\n  location:', 'write an IP address or a block'],
    [
      'several hosts on plain TCP',
      /hosts: .*\n([^]*)protocol: TLS/,
      'hosts: [a.example.com, b.example.com]\n$1protocol: TCP',
      'such traffic shows no host',
    ],
  ],
  'ServiceEntry wildcard': [
    [
      'endpoints without a resolution',
      'location:',
      'endpoints:\n    - address: 1.2.3.4\n  location:',
      'has endpoints with resolution NONE',
    ],
  ],
  'ServiceEntry dynamic': [
    ['a whole name', "['*.wikipedia.org']", '[en.wikipedia.org]', 'resolution DYNAMIC_DNS is for wildcards'],
    [
      'a protocol without a name in it',
      'protocol: TLS',
      'protocol: TCP',
      'resolution DYNAMIC_DNS takes HTTP, HTTP2, GRPC and TLS',
    ],
    ['addresses', 'ports:', 'addresses: [1.2.3.4]\n  ports:', 'cannot be set with resolution DYNAMIC_DNS'],
  ],
  'ServiceEntry virtual-machines': [
    [
      'a selector and endpoints',
      'workloadSelector:',
      'endpoints:\n    - address: 1.2.3.4\n  workloadSelector:',
      'has workloadSelector and endpoints',
    ],
    [
      'a selector as Kubernetes writes it',
      'labels:\n',
      'matchLabels:\n',
      'workloadSelector.matchLabels is an unknown field',
    ],
    ['a wildcard in the selector', 'app: billing', "app: '*'", 'wildcards are not allowed here'],
  ],
  'ServiceEntry fixed': [
    [
      'a name with STATIC',
      'address: 192.0.2.10',
      'address: db.example.com',
      'with resolution STATIC: write an IP address',
    ],
    ['a port that the entry has not', 'tcp-postgres: 15432', 'postgres: 15432', 'is no name of spec.ports'],
    ['no address and no network', /- address: 192.0.2.10\n {6}([^]*) {6}network: dc1\n/, '- $1', 'has no address'],
    [
      'a misspelt field of an endpoint',
      'locality:',
      'location:',
      'spec.endpoints[0].location is an unknown field: it belongs to spec',
    ],
  ],
  'ServiceEntry rotating': [
    [
      'two endpoints',
      '- address: eu.mirror.example.com',
      '- address: a.example.com\n    - address: b.example.com',
      'has more than one endpoint with resolution DNS_ROUND_ROBIN',
    ],
  ],
  'ServiceEntry socket': [
    [
      'ports at a socket',
      'unix:///run/cache.sock',
      'unix:///run/cache.sock\n      ports:\n        redis: 1',
      'has ports beside a unix socket',
    ],
    ['a relative socket', 'unix:///run', 'unix://run', 'write an absolute path'],
  ],
  'Sidecar default': [
    ['a host without a namespace', '- ./*', "- '*'", 'write namespace/host'],
    ['a short host', '- ./*', '- shop/orders', 'a short name is not allowed here'],
    ['a mode that is none', 'REGISTRY_ONLY', 'REGISTRY', 'mode is "REGISTRY"'],
    ['no hosts', /hosts:\n.*\n.*\n/, 'hosts: []\n', 'hosts is empty'],
    ['nothing at all', /spec:[^]*$/, 'spec: {}\n', 'configures nothing'],
    ['a misspelt field', 'egress:', 'outbound:', 'spec.outbound is an unknown field'],
    [
      'a proxy without ALLOW_ANY',
      'mode: REGISTRY_ONLY',
      'mode: REGISTRY_ONLY\n    egressProxy:\n      host: a.example.com\n      port:\n        number: 80',
      'needs mode: ALLOW_ANY',
    ],
  ],
  'Sidecar shop': [
    ['an endpoint elsewhere', '127.0.0.1:8080', '10.0.0.1:8080', 'write 127.0.0.1:port'],
    ['an endpoint without a port', '127.0.0.1:8080', '127.0.0.1', 'write 127.0.0.1:port'],
    [
      'a listener that catches all first',
      /- port:\n {8}number: 3306\n {8}protocol: MYSQL\n {8}name: db\n {6}bind: 127.0.0.1\n {6}captureMode/,
      '- captureMode',
      'has no port, so it catches all',
    ],
    [
      'an ingress without a port',
      /ingress:\n {4}- port:\n.*\n.*\n.*\n {6}default/,
      'ingress:\n    - default',
      'ingress[0].port is missing',
    ],
    ['a mode of capture that is none', 'captureMode: NONE', 'captureMode: OFF', 'captureMode is "OFF"'],
    ['a number of connections in quotes', 'maxConnections: 100', "maxConnections: '100'", 'is the text "100"'],
    ['a protocol that is none', 'MYSQL', 'POSTGRES', 'is "POSTGRES", an unknown protocol'],
  ],
  'Sidecar tls-entry': [
    ['a mode for gateways', 'mode: SIMPLE', 'mode: AUTO_PASSTHROUGH', 'which a sidecar does not take'],
    ['TLS on plain HTTP', 'protocol: HTTPS', 'protocol: HTTP', 'needs a port of protocol HTTPS or TLS'],
    ['a credential', 'serverCertificate: /etc/certs/tls.crt', 'credentialName: x', 'is not supported at a sidecar'],
  ],
  'WorkloadEntry billing-1': [
    ['no address', '  address: 192.0.2.20\n  serviceAccount: billing\n  network: dc1\n', '', 'has no address'],
    ['a port out of range', 'http: 8080', 'http: 99999', 'is 99999: write a port'],
    ['a port name that is none', 'http: 8080', 'ht_tp: 8080', 'is no name for a port'],
    ['a port in quotes', 'http: 8080', "http: '8080'", 'is the text "8080": write a number'],
    ['a misspelt field', 'serviceAccount:', 'serviceAccountName:', 'spec.serviceAccountName is an unknown field'],
  ],
  'WorkloadEntry billing-2': [
    ['an address that is none', 'billing-2.internal.example.com', 'billing_2', 'write an IP address or a host name'],
  ],
  'WorkloadEntry local-socket': [['a folder', 'app.sock', 'app/', 'a folder: write the path of the socket']],
  'WorkloadGroup billing': [
    ['no template', / {2}template:[^]*?(?= {2}probe)/, '', 'spec.template is missing'],
    ['a scheme in lower case', 'scheme: HTTP', 'scheme: http', 'is "http": write HTTP or HTTPS'],
    ['two probes', '    httpGet:', '    tcpSocket:\n      port: 1\n    httpGet:', 'has httpGet and tcpSocket'],
    ['a probe without a port', '      port: 8080\n', '', 'httpGet.port is missing'],
    ['a negative period', 'periodSeconds: 10', 'periodSeconds: -1', 'periodSeconds is -1: write 0 or more'],
    ['a header that is none', 'name: X-Probe', "name: 'X Probe'", 'does not have the right form'],
  ],
  'WorkloadGroup shell': [
    ['a probe of no command', 'command: [/bin/check, --fast]', 'command: []', 'command is empty: write the command'],
  ],
  'WorkloadGroup sockets': [['a port out of range', 'port: 5432', 'port: 65536', 'is 65536: write a port']],
  'EnvoyFilter local-rate-limit': [
    ['a version that others have', 'v1alpha3', 'v1', 'which EnvoyFilter never had: write networking.istio.io/v1alpha3'],
    ['a place that is none', 'applyTo: HTTP_FILTER', 'applyTo: HTTP_FILTERS', 'did you mean "HTTP_FILTER"?'],
    ['an operation that is none', 'INSERT_BEFORE', 'PREPEND', 'operation is "PREPEND"'],
    ['a context that is none', 'SIDECAR_INBOUND', 'INBOUND', 'context is "INBOUND"'],
    ['no patch', /patch:[^]*$/, 'patch:\n        operation: ADD\n', 'patch.value is missing: operation ADD needs it'],
    [
      'a selector and targets',
      '  priority: 10',
      '  targetRefs:\n    - kind: Service\n      name: x',
      'has workloadSelector and targetRefs',
    ],
    [
      'a match of another object',
      'listener:\n',
      'cluster:\n            service: x\n          listener:\n'.replace('          listener', '        listener'),
      'has listener and cluster',
    ],
    [
      'a filter without a name',
      'name: envoy.filters.network.http_connection_manager\n              ',
      '',
      'write the name of the filter',
    ],
    [
      'a waypoint match elsewhere',
      'listener:\n          portNumber: 15006\n          filterChain:\n            filter:\n              name: envoy.filters.network.http_connection_manager\n              subFilter:\n                name: envoy.filters.http.router',
      'waypoint:\n          portNumber: 80',
      'where its context is WAYPOINT',
    ],
  ],
  'EnvoyFilter cluster-options': [
    ['a match that does not fit', 'applyTo: CLUSTER', 'applyTo: LISTENER', 'does not fit applyTo: LISTENER'],
    ['no place', '    - applyTo: CLUSTER\n      match', '    - match', 'applyTo is missing'],
  ],
  'EnvoyFilter virtual-host': [
    ['a target of another kind', 'kind: Gateway', 'kind: Deployment', 'is Deployment: a policy targets one of'],
  ],
  'ProxyConfig gateways': [
    [
      'the version of its neighbours',
      'v1beta1',
      'v1',
      'which ProxyConfig never had: write networking.istio.io/v1beta1',
    ],
    ['a negative number of threads', 'concurrency: 4', 'concurrency: -4', 'concurrency is -4: write 0 or more'],
    ['a number among texts', "'true'", '1', 'ISTIO_META_DNS_CAPTURE is 1: write a text'],
    ['a misspelt field', 'environmentVariables', 'environment', 'spec.environment is an unknown field'],
  ],
};
