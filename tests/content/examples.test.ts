import { describe, expect, it } from 'vitest';
import { broken, example, findingsOf, type Changes } from './findings.ts';
import { QUESTION } from './sound.ts';

const yaml = (text: string, meta = 'title="a.yaml"') => `\`\`\`yaml ${meta}\n${text.trim()}\n\`\`\`\n`;
const sh = (text: string) => `\`\`\`sh\n${text}\n\`\`\`\n`;

const SERVICE = (name: string, port = 8080, namespace = 'shop') => `
apiVersion: v1
kind: Service
metadata: { name: ${name}, namespace: ${namespace} }
spec:
  selector: { app: ${name} }
  ports: [{ name: http, port: ${port} }]
---`;

const DEPLOYMENT = (name: string, labels = `app: ${name}`) => `
apiVersion: apps/v1
kind: Deployment
metadata: { name: ${name}, namespace: shop }
spec:
  selector: { matchLabels: { app: ${name} } }
  template:
    metadata: { labels: { ${labels} } }
    spec: { serviceAccountName: ${name}, containers: [{ name: a, image: a }] }
---`;

const ROUTE_TO = (destination: string, more = '') => `
apiVersion: networking.istio.io/v1
kind: VirtualService
metadata: { name: route, namespace: shop }
spec:
  hosts: [any.example.com]
  ${more}
  http: [{ route: [{ destination: { ${destination} } }] }]
---`;

const SUBSETS = (host: string, ...names: string[]) => `
apiVersion: networking.istio.io/v1
kind: DestinationRule
metadata: { name: rule, namespace: shop }
spec:
  host: ${host}
  subsets: [${names.map((name) => `{ name: ${name}, labels: { version: ${name} } }`).join(', ')}]
---`;

const HTTP_ROUTE = (parent: string, backend: string) => `
apiVersion: gateway.networking.k8s.io/v1
kind: HTTPRoute
metadata: { name: web, namespace: shop }
spec:
  parentRefs: [{ ${parent} }]
  rules: [{ backendRefs: [{ ${backend} }] }]
---`;

const GATEWAY = `
apiVersion: gateway.networking.k8s.io/v1
kind: Gateway
metadata: { name: edge, namespace: shop }
spec:
  gatewayClassName: istio
  listeners: [{ name: http, port: 80, protocol: HTTP }]
---`;

const assumes = (entry: string): Changes => {
  const [text = ''] = Object.values(broken(QUESTION, 'references:', `assumes: [${entry}]\nreferences:`));
  return { [QUESTION]: text };
};

/** What is said of an example in the namespace shop, without the places. */
function saidOf(markdown: string, frontmatter: Changes = {}): Promise<string[]> {
  return saidOfWhole(`All of it in \`shop\` and \`back\`.\n\n${markdown}`, frontmatter);
}

async function saidOfWhole(markdown: string, frontmatter: Changes = {}): Promise<string[]> {
  const sound = Object.values(example(markdown))[0] ?? '';
  const head = frontmatter[QUESTION]?.split('## Hands-on')[0];
  const text = head === undefined ? sound : head + sound.slice(sound.indexOf('## Hands-on'));
  return (await findingsOf({ [QUESTION]: text })).map((line) => line.replace(/^\S+ {2}/, ''));
}

describe('what an example leans on is there', () => {
  it.each<[what: string, markdown: string]>([
    ['a Service that is shown', yaml(SERVICE('web') + ROUTE_TO('host: web, port: { number: 8080 }'))],
    ['a Service by its full name', yaml(SERVICE('web') + ROUTE_TO('host: web.shop.svc.cluster.local'))],
    [
      'a sample that is applied',
      sh('kubectl apply -n shop -f samples/httpbin/httpbin.yaml') +
        yaml(ROUTE_TO('host: httpbin, port: { number: 8000 }')),
    ],
    [
      'a sample by its address, over a variable',
      sh(
        'S=https://raw.githubusercontent.com/istio/istio/release-1.31/samples\nkubectl -n shop apply -f $S/httpbin/httpbin.yaml',
      ) + yaml(ROUTE_TO('host: httpbin')),
    ],
    [
      'a sample that the text names',
      `In \`shop\` runs \`samples/httpbin/httpbin.yaml\`.\n\n${yaml(ROUTE_TO('host: httpbin'))}`,
    ],
    ['samples that the text calls so', `Here run the httpbin and curl samples.\n\n${yaml(ROUTE_TO('host: httpbin'))}`],
    [
      'what commands make',
      sh(
        'kubectl -n shop create deployment web --image a\nkubectl -n shop expose deployment web --port=80 --target-port=8080',
      ) + yaml(ROUTE_TO('host: web, port: { number: 80 }')),
    ],
    [
      'a pod that is exposed',
      sh('kubectl run web -n shop --image a --port 80 --expose') + yaml(ROUTE_TO('host: web, port: { number: 80 }')),
    ],
    [
      'a Service without a namespace, applied into one',
      sh('kubectl apply -n shop -f a.yaml') +
        yaml((SERVICE('web') + ROUTE_TO('host: web.shop.svc.cluster.local')).replaceAll(', namespace: shop', '')),
    ],
    [
      'a here-document, applied into a namespace',
      sh(`kubectl apply -n shop -f - <<EOF${SERVICE('web').replace(', namespace: shop', '')}\nEOF`) +
        yaml(ROUTE_TO('host: web')),
    ],
    ['what a shell puts in', sh(`kubectl apply -f - <<EOF${ROUTE_TO('host: $SERVICE')}\nEOF`)],
    ['what every cluster has', yaml(ROUTE_TO('host: kubernetes.default.svc.cluster.local, port: { number: 443 }'))],
    ['the egress gateway of a profile', yaml(ROUTE_TO('host: istio-egressgateway.istio-system.svc.cluster.local'))],
    [
      'a host outside, in a ServiceEntry',
      yaml(`apiVersion: networking.istio.io/v1
kind: ServiceEntry
metadata: { name: out, namespace: shop }
spec: { hosts: ['*.example.com'], ports: [{ number: 443, name: tls, protocol: TLS }] }
---${ROUTE_TO('host: api.example.com, port: { number: 443 }')}`),
    ],
    ['a wildcard, of which nothing is known', yaml(SUBSETS("'*.shop.svc.cluster.local'"))],
    [
      'subsets of a rule in the same page',
      yaml(SERVICE('web') + SUBSETS('web', 'v1', 'v2') + ROUTE_TO('host: web.shop.svc.cluster.local, subset: v2')),
    ],
    [
      'subsets of a rule with a wildcard',
      yaml(SERVICE('web') + SUBSETS("'*.shop.svc.cluster.local'", 'v2') + ROUTE_TO('host: web, subset: v2')),
    ],
    [
      'a gateway and its listener',
      yaml(SERVICE('web') + GATEWAY + HTTP_ROUTE('name: edge, sectionName: http', 'name: web, port: 8080')),
    ],
    [
      'a Service as a parent',
      yaml(SERVICE('web') + HTTP_ROUTE('kind: Service, group: "", name: web', 'name: web, port: 8080')),
    ],
    ['the Service that is deployed for a gateway', yaml(GATEWAY + ROUTE_TO('host: edge-istio, port: { number: 80 }'))],
    [
      'mesh and a Gateway of another namespace',
      yaml(
        `${SERVICE('web')}
apiVersion: networking.istio.io/v1
kind: Gateway
metadata: { name: edge, namespace: infra }
spec: { selector: { istio: ingressgateway }, servers: [{ port: { number: 80, name: http, protocol: HTTP }, hosts: ['*'] }] }
---${ROUTE_TO('host: web', 'gateways: [mesh, infra/edge]')}`,
      ),
    ],
    [
      'workloads that select themselves',
      yaml(SERVICE('web') + DEPLOYMENT('web', 'app: web, version: v1') + SUBSETS('web', 'v1')),
    ],
  ])('%s', async (_, markdown) => {
    expect(await saidOf(markdown)).toEqual([]);
  });

  it('or assumed', async () => {
    expect(
      await saidOf(
        yaml(ROUTE_TO('host: web, port: { number: 80 }')),
        assumes('{ kind: Service, namespace: shop, name: web, ports: [80] }'),
      ),
    ).toEqual([]);
    expect(
      await saidOf(yaml(ROUTE_TO('host: api.example.com')), assumes('{ kind: ServiceEntry, name: api.example.com }')),
    ).toEqual([]);
    expect(
      await saidOf(
        yaml(SERVICE('web') + ROUTE_TO('host: web, subset: v1')),
        assumes('{ kind: DestinationRule, name: web }'),
      ),
    ).toEqual([]);
  });
});

describe('what an example leans on and does not have', () => {
  const CURE = 'show it, apply the sample or run the command that makes it, or name it under assumes';
  it.each<[what: string, markdown: string, said: string[]]>([
    [
      'a host',
      yaml(ROUTE_TO('host: web')),
      [`VirtualService "route": Service web is nowhere on this page in namespace shop: ${CURE}`],
    ],
    [
      'a misspelt host',
      yaml(SERVICE('reviews') + ROUTE_TO('host: review')),
      ['VirtualService "route": Service review is nowhere on this page in namespace shop: did you mean "reviews"?'],
    ],
    [
      'a host in another namespace',
      yaml(SERVICE('web', 80, 'back') + ROUTE_TO('host: web')),
      ['VirtualService "route": Service web is not in namespace shop but in namespace back: name that one'],
    ],
    [
      'a host that Istio does not complete',
      yaml(SERVICE('web', 80, 'back') + ROUTE_TO('host: web.back')),
      ['VirtualService "route": host web.back is not completed by Istio: write web.back.svc.cluster.local'],
    ],
    [
      'a host outside',
      yaml(ROUTE_TO('host: api.example.com')),
      [
        'VirtualService "route": host api.example.com is in no ServiceEntry of this page: show one, or name it under assumes as { kind: ServiceEntry, name: api.example.com }',
      ],
    ],
    [
      'a port',
      yaml(SERVICE('web') + ROUTE_TO('host: web, port: { number: 80 }')),
      ['VirtualService "route": Service web has no port 80: it has 8080'],
    ],
    [
      'the port of a sample',
      sh('kubectl apply -n shop -f samples/httpbin/httpbin.yaml') +
        yaml(HTTP_ROUTE('name: httpbin, kind: Service', 'name: httpbin, port: 80')),
      ['HTTPRoute "web": Service httpbin has no port 80: it has 8000'],
    ],
    [
      'a sample in another namespace',
      sh('kubectl apply -n other -f samples/httpbin/httpbin.yaml') + yaml(ROUTE_TO('host: httpbin')),
      ['VirtualService "route": Service httpbin is not in namespace shop but in namespace other: name that one'],
    ],
    [
      'a subset',
      yaml(SERVICE('web') + SUBSETS('web', 'v1', 'v2') + ROUTE_TO('host: web, subset: v3')),
      ['VirtualService "route": subset "v3" of web is not defined: did you mean "v1"?'],
    ],
    [
      'any subset',
      yaml(SERVICE('web') + ROUTE_TO('host: web, subset: v1')),
      ['VirtualService "route": subset "v1" of web is in no DestinationRule of this page: define it'],
    ],
    [
      'pods of a subset',
      yaml(SERVICE('web') + DEPLOYMENT('web', 'app: web, version: v1') + SUBSETS('web', 'v1', 'v2')),
      [
        'DestinationRule "rule": no pod behind web on this page has the labels of subset "v2": use labels of its workloads',
      ],
    ],
    [
      'the host of a DestinationRule',
      yaml(SUBSETS('web')),
      [`DestinationRule "rule": Service web is nowhere on this page in namespace shop: ${CURE}`],
    ],
    [
      'a parent',
      yaml(SERVICE('web') + GATEWAY + HTTP_ROUTE('name: edges', 'name: web, port: 8080')),
      ['HTTPRoute "web": Gateway edges is nowhere on this page in namespace shop: did you mean "edge"?'],
    ],
    [
      'a listener',
      yaml(SERVICE('web') + GATEWAY + HTTP_ROUTE('name: edge, sectionName: https', 'name: web, port: 8080')),
      ['HTTPRoute "web": Gateway edge has no listener "https": it has http'],
    ],
    [
      'a backend',
      yaml(GATEWAY + HTTP_ROUTE('name: edge', 'name: web, port: 8080')),
      [`HTTPRoute "web": Service web is nowhere on this page in namespace shop: ${CURE}`],
    ],
    [
      'a Gateway of Istio',
      yaml(SERVICE('web') + ROUTE_TO('host: web', 'gateways: [edge]')),
      [`VirtualService "route": Gateway edge is nowhere on this page in namespace shop: ${CURE}`],
    ],
    [
      'a certificate',
      yaml(GATEWAY.replace('protocol: HTTP', 'protocol: HTTPS, tls: { certificateRefs: [{ name: cert }] }')) +
        sh('kubectl create secret tls cert -n other --cert a --key b'),
      ['Gateway "edge": Secret cert is not in namespace shop but in namespace other: name that one'],
    ],
    [
      'the target of a policy',
      yaml(`apiVersion: security.istio.io/v1
kind: AuthorizationPolicy
metadata: { name: p, namespace: shop }
spec: { targetRefs: [{ kind: Gateway, group: gateway.networking.k8s.io, name: waypoint }] }`),
      [`AuthorizationPolicy "p": Gateway waypoint is nowhere on this page in namespace shop: ${CURE}`],
    ],
  ])('%s', async (_, markdown, said) => {
    expect(await saidOf(markdown)).toEqual(said);
  });
});

describe('a host for which a rule holds', () => {
  const RULE_FOR = (host: string, more = '') =>
    yaml(SERVICE('web') + ROUTE_TO('host: web', more).replace('any.example.com', host));
  const SIDECAR = (host: string) => `
apiVersion: networking.istio.io/v1
kind: Sidecar
metadata: { name: default, namespace: shop }
spec: { egress: [{ hosts: ['./*', 'istio-system/*', ${host}] }] }
---`;

  it('is a service, inside the mesh', async () => {
    expect(await saidOf(RULE_FOR('web'))).toEqual([]);
    expect(await saidOf(RULE_FOR('webs'))).toEqual([
      'VirtualService "route": Service webs is nowhere on this page in namespace shop: did you mean "web"?',
    ]);
    expect(await saidOf(RULE_FOR('any.example.com'))).toEqual([]);
  });

  it('is anything, at a gateway', async () => {
    const said = await saidOf(RULE_FOR('webs', 'gateways: [edge]'), assumes('{ kind: Gateway, name: edge }'));
    expect(said).toEqual([]);
  });

  it('is a service, in a Sidecar', async () => {
    const inSidecar = (host: string) => saidOf(yaml(SERVICE('web', 80, 'back') + SIDECAR(host)));
    expect(await inSidecar('back/web.back.svc.cluster.local')).toEqual([]);
    expect(await inSidecar('back/webs.back.svc.cluster.local')).toEqual([
      'Sidecar "default": Service webs is nowhere on this page in namespace back: did you mean "web"?',
    ]);
  });
});

describe('what crosses a namespace in the Gateway API', () => {
  const BACK = SERVICE('web', 80, 'back');
  const TO_BACK = HTTP_ROUTE('name: edge', 'name: web, namespace: back, port: 80');
  const GRANT = (from: string) => `
apiVersion: gateway.networking.k8s.io/v1
kind: ReferenceGrant
metadata: { name: let-in, namespace: back }
spec:
  from: [{ group: gateway.networking.k8s.io, kind: HTTPRoute, namespace: ${from} }]
  to: [{ group: "", kind: Service }]
---`;
  const OPEN = GATEWAY.replace('namespace: shop', 'namespace: back');

  it('is let in by a grant', async () => {
    const MISSING = 'HTTPRoute "web": a Service of back needs a ReferenceGrant there for HTTPRoute of shop: show it';
    expect(await saidOf(yaml(GATEWAY + BACK + TO_BACK))).toEqual([MISSING]);
    expect(await saidOf(yaml(GATEWAY + BACK + TO_BACK + GRANT('back')))).toEqual([MISSING]);
    expect(await saidOf(yaml(GATEWAY + BACK + TO_BACK + GRANT('shop')))).toEqual([]);
  });

  it('is let in by a listener', async () => {
    const route = SERVICE('web') + HTTP_ROUTE('name: edge, namespace: back', 'name: web, port: 8080');
    expect(await saidOf(yaml(OPEN + route))).toEqual([
      'HTTPRoute "web": no listener of Gateway edge takes routes of shop: give it allowedRoutes.namespaces',
    ]);
    const allowed = OPEN.replace('protocol: HTTP', 'protocol: HTTP, allowedRoutes: { namespaces: { from: All } }');
    expect(await saidOf(yaml(allowed + route))).toEqual([]);
    expect(await saidOf(yaml(route), assumes('{ kind: Gateway, namespace: back, name: edge }'))).toEqual([]);
  });
});

describe('the pods of an example', () => {
  const POLICY = (label: string, account: string) => `
apiVersion: security.istio.io/v1
kind: AuthorizationPolicy
metadata: { name: p, namespace: shop }
spec:
  selector: { matchLabels: { app: ${label} } }
  rules: [{ from: [{ source: { principals: [cluster.local/ns/shop/sa/${account}] } }] }]
---`;
  const SAMPLES = sh('kubectl apply -n shop -f samples/httpbin/httpbin.yaml -f samples/curl/curl.yaml');

  it('are those that a policy selects and names', async () => {
    expect(await saidOf(SAMPLES + yaml(POLICY('httpbin', 'curl')))).toEqual([]);
    expect(await saidOf(yaml(POLICY('anything', 'anyone')))).toEqual([]);
    expect(await saidOf(SAMPLES + yaml(POLICY('httpbins', 'curl')))).toEqual([
      'AuthorizationPolicy "p": no pod of this page has the labels app: httpbins: use those of a workload',
    ]);
    expect(await saidOf(SAMPLES + yaml(POLICY('httpbin', 'sleep')))).toEqual([
      'AuthorizationPolicy "p": no workload of this page runs as sleep in shop: there are httpbin, curl',
    ]);
  });

  it('include the waypoint that a command makes', async () => {
    const waypoint = sh('istioctl waypoint apply -n shop');
    expect(await saidOf(SAMPLES + waypoint + yaml(POLICY('httpbin', 'waypoint')))).toEqual([]);
  });

  it('carry the labels that a Service of the page selects', async () => {
    expect(await saidOf(yaml(DEPLOYMENT('web') + SERVICE('shop')))).toEqual([
      'Service "shop": no pod of this page has the labels app: shop: use those of a workload',
    ]);
  });
});

describe('the namespace of a manifest', () => {
  const DEFAULT_DENY = yaml(`apiVersion: security.istio.io/v1
kind: AuthorizationPolicy
metadata: { name: deny, namespace: shop }
spec: {}`);

  it('is named a second time, by a command, another manifest or the text', async () => {
    expect(await saidOfWhole(DEFAULT_DENY)).toEqual([
      'AuthorizationPolicy "deny": namespace shop is named nowhere else on this page: create it, name it in a command, or write the one that is meant',
    ]);
    expect(await saidOfWhole(sh('kubectl create namespace shop') + DEFAULT_DENY)).toEqual([]);
    expect(await saidOfWhole(`In \`shop\` nobody may call anybody.\n\n${DEFAULT_DENY}`)).toEqual([]);
    expect(await saidOfWhole(DEFAULT_DENY, assumes('{ kind: Service, namespace: shop, name: web }'))).toEqual([]);
    expect(await saidOfWhole(DEFAULT_DENY + yaml(SERVICE('web')))).toEqual([]);
    expect(await saidOfWhole(DEFAULT_DENY.replace('shop', 'istio-system'))).toEqual([]);
  });
});

describe('the weights of a route', () => {
  const WEIGHTS = (...weights: (number | undefined)[]) =>
    yaml(`${SERVICE('web')}
apiVersion: networking.istio.io/v1
kind: VirtualService
metadata: { name: route, namespace: shop }
spec:
  hosts: [web]
  http:
    - route: [${weights.map((weight) => `{ destination: { host: web }${weight === undefined ? '' : `, weight: ${weight}`} }`).join(', ')}]`);

  it.each([[[90, 10]], [[undefined]], [[5]], [[100, 0]]])('%j', async (weights) => {
    expect(await saidOf(WEIGHTS(...weights))).toEqual([]);
  });

  it.each<[weights: (number | undefined)[], sum: string]>([
    [[90, 20], 'the weights 90, 20 add up to 110'],
    [[1, undefined], 'the weights 1, 0 add up to 1'],
  ])('%j', async (weights, sum) => {
    expect(await saidOf(WEIGHTS(...weights))).toEqual([`VirtualService "route": ${sum}: make them add up to 100`]);
  });
});
