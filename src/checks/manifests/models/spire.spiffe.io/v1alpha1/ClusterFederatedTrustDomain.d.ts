/** Another trust domain whose bundle is fetched. spiffe/spire-controller-manager, api/v1alpha1/clusterfederatedtrustdomain_types.go. */
export interface ClusterFederatedTrustDomain {
  spec: {
    trustDomain: string;
    bundleEndpointURL: string;
    bundleEndpointProfile: { type: 'https_spiffe' | 'https_web'; endpointSPIFFEID?: string };
    trustDomainBundle?: string;
    className?: string;
  };
}
