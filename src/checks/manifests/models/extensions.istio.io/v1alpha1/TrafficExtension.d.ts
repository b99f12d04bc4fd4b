import type { Port, Whole, Filled } from '../../scalars.d.ts';

/** A Wasm or Lua filter in the proxies, since Istio 1.30: istio/api, extensions/v1alpha1/traffic_extension.proto and wasm.proto. */
export interface TrafficExtension {
  spec: {
    selector?: { matchLabels?: Record<string, string> };
    targetRefs?: { group?: string; kind: Filled; name: Filled; namespace?: string }[];
    phase?: 'UNSPECIFIED' | 'AUTHN' | 'AUTHZ' | 'STATS';
    priority?: Whole;
    match?: {
      mode?: 'UNDEFINED' | 'CLIENT' | 'SERVER' | 'CLIENT_AND_SERVER';
      ports?: { number: Port }[];
    }[];
    wasm?: {
      url: Filled;
      sha256?: string;
      imagePullPolicy?: 'UNSPECIFIED_POLICY' | 'IfNotPresent' | 'Always';
      imagePullSecret?: Filled;
      verificationKey?: string;
      pluginConfig?: Record<string, unknown>;
      pluginName?: Filled;
      failStrategy?: 'FAIL_CLOSE' | 'FAIL_OPEN' | 'FAIL_RELOAD';
      vmConfig?: { env?: { name: Filled; value?: string; valueFrom?: 'INLINE' | 'HOST' }[] };
      type?: 'UNSPECIFIED_PLUGIN_TYPE' | 'HTTP' | 'NETWORK';
    };
    lua?: { inlineCode: Filled };
  };
}
