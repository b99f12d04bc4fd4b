/** Addresses for Services of type LoadBalancer. metallb/metallb, api/v1beta1/ipaddresspool_types.go. */
export interface IPAddressPool {
  spec: {
    addresses: string[];
    autoAssign?: boolean;
    avoidBuggyIPs?: boolean;
    serviceAllocation?: Record<string, unknown>;
  };
}
