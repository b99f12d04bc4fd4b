import type { Rule } from '../../cilium/rule.d.ts';

/** Traffic that Cilium lets pass. cilium/cilium, pkg/k8s/apis/cilium.io/v2. */
export interface CiliumClusterwideNetworkPolicy {
  spec?: Rule;
  specs?: Rule[];
}
