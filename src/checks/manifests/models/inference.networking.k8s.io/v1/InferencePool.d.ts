import type { Port } from '../../scalars.d.ts';

/** Model servers behind a gateway. kubernetes-sigs/gateway-api-inference-extension, api/v1/inferencepool_types.go. */
export interface InferencePool {
  spec: {
    selector: { matchLabels: Record<string, string> };
    targetPorts: { number: Port }[];
    endpointPickerRef?: {
      group?: string;
      kind?: string;
      name: string;
      port?: { number: Port };
      failureMode?: 'FailOpen' | 'FailClose';
    };
    appProtocol?: string;
  };
  status?: Record<string, unknown>;
}
