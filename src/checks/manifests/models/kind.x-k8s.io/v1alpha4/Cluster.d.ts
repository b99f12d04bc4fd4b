import type { Port } from '../../scalars.d.ts';

/** A cluster of the tool kind. kubernetes-sigs/kind, pkg/apis/config/v1alpha4/types.go. */
export interface Cluster {
  name?: string;
  nodes?: {
    role?: 'control-plane' | 'worker';
    image?: string;
    labels?: Record<string, string>;
    extraMounts?: {
      containerPath?: string;
      hostPath?: string;
      readOnly?: boolean;
      selinuxRelabel?: boolean;
      propagation?: 'None' | 'HostToContainer' | 'Bidirectional';
    }[];
    extraPortMappings?: {
      containerPort?: Port;
      hostPort?: Port;
      listenAddress?: string;
      protocol?: 'TCP' | 'UDP' | 'SCTP';
    }[];
    kubeadmConfigPatches?: string[];
    kubeadmConfigPatchesJSON6902?: Record<string, unknown>[];
  }[];
  networking?: {
    ipFamily?: 'ipv4' | 'ipv6' | 'dual';
    apiServerPort?: number;
    apiServerAddress?: string;
    podSubnet?: string;
    serviceSubnet?: string;
    disableDefaultCNI?: boolean;
    kubeProxyMode?: 'iptables' | 'ipvs' | 'nftables' | 'none';
    dnsSearch?: string[];
  };
  featureGates?: Record<string, boolean>;
  runtimeConfig?: Record<string, string>;
  kubeadmConfigPatches?: string[];
  kubeadmConfigPatchesJSON6902?: Record<string, unknown>[];
  containerdConfigPatches?: string[];
  containerdConfigPatchesJSON6902?: string[];
}
