/** One rule of a Cilium policy; its peers and ports are Cilium's own. cilium/cilium, pkg/policy/api/rule.go. */
export interface Rule {
  endpointSelector?: Selector;
  nodeSelector?: Selector;
  ingress?: Record<string, unknown>[];
  ingressDeny?: Record<string, unknown>[];
  egress?: Record<string, unknown>[];
  egressDeny?: Record<string, unknown>[];
  labels?: Record<string, unknown>[];
  enableDefaultDeny?: { ingress?: boolean; egress?: boolean };
  description?: string;
}

interface Selector {
  matchLabels?: Record<string, string>;
  matchExpressions?: { key: string; operator: 'In' | 'NotIn' | 'Exists' | 'DoesNotExist'; values?: string[] }[];
}
