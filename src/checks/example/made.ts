import type { Invocation } from '../shell/invocation.ts';
import { deployedFor, ofGatewayChart } from './gateways.ts';
import type { KnownObject } from './objects.ts';
import { GATEWAY_API, sampleAt } from './samples.ts';

/** The objects that a command makes, as far as they can be read off it. */
export function madeBy(invocation: Invocation, defaultNamespace: string | undefined): KnownObject[] {
  const namespace = namespaceOf(invocation) ?? defaultNamespace;
  const { name, args, flags } = invocation;
  const first = args[0]?.text;
  const value = (flag: string) => flags.get(flag)?.[0];
  const ports = (flag: string) => flags.get(flag)?.flatMap(portsIn);
  switch (name) {
    case 'kubectl apply':
    case 'kubectl create':
    case 'istioctl kube-inject':
      return filesOf(invocation).flatMap((file) =>
        (sampleAt(file) ?? []).flatMap((object) => complete({ ...object, namespace: object.namespace ?? namespace })),
      );
    case 'kubectl create deployment':
      return [{ kind: 'Deployment', name: first, namespace, labels: { app: first ?? '' }, account: 'default' }];
    case 'kubectl create serviceaccount':
      return [{ kind: 'ServiceAccount', name: first, namespace }];
    case 'kubectl create secret generic':
    case 'kubectl create secret tls':
      return [{ kind: 'Secret', name: first, namespace }];
    case 'kubectl create service clusterip':
    case 'kubectl create service nodeport':
    case 'kubectl create service loadbalancer':
      return [{ kind: 'Service', name: first, namespace, ports: ports('--tcp'), selector: { app: first ?? '' } }];
    case 'kubectl expose': {
      const exposed = first?.split('/').at(-1) === first ? (args[1]?.text ?? first) : first?.split('/').at(-1);
      return [{ kind: 'Service', name: value('--name') ?? exposed, namespace, ports: ports('--port') }];
    }
    case 'kubectl run': {
      const pod = {
        kind: 'Pod',
        name: first,
        namespace,
        labels: labelsIn(value('-l') ?? value('--labels')) ?? { run: first ?? '' },
      };
      const service = { kind: 'Service', name: first, namespace, ports: ports('--port'), selector: pod.labels };
      return flags.has('--expose') ? [{ ...pod, account: 'default' }, service] : [{ ...pod, account: 'default' }];
    }
    case 'istioctl waypoint apply': {
      const gateway = {
        kind: 'Gateway',
        group: GATEWAY_API,
        name: value('--name') ?? 'waypoint',
        namespace,
        ports: [15008],
        listeners: ['mesh'],
      };
      return [gateway, ...deployedFor(gateway, 'istio-waypoint')];
    }
    case 'helm install':
    case 'helm upgrade':
      return /(^|\/)gateway$/.test(args[1]?.text ?? '') ? ofGatewayChart(first ?? '', namespace) : [];
    default:
      return [];
  }
}

/** The namespace that a command names; undefined where it names none. */
export function namespaceOf({ flags }: Invocation): string | undefined {
  return flags.get('-n')?.at(-1) ?? flags.get('--namespace')?.at(-1);
}

/** The files that a command takes its objects from. */
export function filesOf({ flags }: Invocation): readonly string[] {
  return [...(flags.get('-f') ?? []), ...(flags.get('--filename') ?? [])].flatMap((value) => value.split(','));
}

/** A Gateway comes with what is deployed for it. */
function complete(object: KnownObject): KnownObject[] {
  return object.kind === 'Gateway' && object.group === GATEWAY_API
    ? [object, ...deployedFor(object, 'istio')]
    : [object];
}

/** The port of `80`, of `80:8080`, and of each of several. */
function portsIn(text: string): number[] {
  return text.split(',').map((port) => Number(port.split(':')[0]));
}

function labelsIn(text: string | undefined): Record<string, string> | undefined {
  if (text === undefined) return undefined;
  return Object.fromEntries(text.split(',').map((pair) => pair.split('=') as [string, string]));
}
