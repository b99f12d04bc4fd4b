/** Pools that are announced on the local network. metallb/metallb, api/v1beta1/l2advertisement_types.go. */
export interface L2Advertisement {
  spec?: {
    ipAddressPools?: string[];
    ipAddressPoolSelectors?: Record<string, unknown>[];
    nodeSelectors?: Record<string, unknown>[];
    interfaces?: string[];
  };
}
