import type { LabelSelector } from '../../istio/mesh-config.d.ts';

/** Root certificates spread over namespaces. cert-manager/trust-manager, pkg/apis/trust/v1alpha1/types_bundle.go. */
export interface Bundle {
  spec: {
    sources: {
      configMap?: Key;
      secret?: Key;
      inLine?: string;
      useDefaultCAs?: boolean;
    }[];
    target?: {
      configMap?: Target;
      secret?: Target;
      additionalFormats?: Record<string, unknown>;
      namespaceSelector?: LabelSelector;
    };
  };
}

interface Key {
  name?: string;
  selector?: LabelSelector;
  key?: string;
  includeAllKeys?: boolean;
}

interface Target {
  key: string;
  metadata?: { labels?: Record<string, string>; annotations?: Record<string, string> };
}
