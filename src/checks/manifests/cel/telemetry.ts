import { fieldOf, has, textOf } from '../../values.ts';
import { at, type FieldRule } from '../field-rule.ts';

/** Telemetry and what is loaded into proxies. CEL rules of the CRDs of Istio 1.31. */

function environment(env: unknown, say: (message: string, ...below: string[]) => void): void {
  if (fieldOf(env, 'valueFrom') === 'HOST' && has(env, 'value')) {
    say('cannot be set with valueFrom: HOST: leave one of the two out', 'value');
  }
}

function moduleUrl(url: unknown, say: (message: string) => void): void {
  if (typeof url !== 'string') return;
  const scheme = /^([a-z][a-z0-9+.-]*):\/\//i.exec(url)?.[1]?.toLowerCase();
  const isKnown = scheme === undefined || ['http', 'https', 'file', 'oci'].includes(scheme);
  if (!isKnown || !URL.canParse(scheme === undefined ? `http://${url}` : url)) {
    say(`is "${url}": write an address of http, https, file or oci`);
  }
}

export const TELEMETRY: readonly FieldRule[] = [
  at('telemetry.istio.io/Telemetry', 'spec.metrics[].overrides[].tagOverrides{}', (tag, say) => {
    const operation = textOf(tag, 'operation') ?? '';
    const value = textOf(tag, 'value');
    if (operation === 'UPSERT' && (value ?? '') === '') say('has no value: operation UPSERT needs one');
    if (operation === 'REMOVE' && value !== undefined)
      say('cannot be set with operation REMOVE: leave it out', 'value');
  }),
  at('extensions.istio.io/WasmPlugin', 'spec.vmConfig.env[]', environment),
  at('extensions.istio.io/TrafficExtension', 'spec.wasm.vmConfig.env[]', environment),
  at('extensions.istio.io/WasmPlugin', 'spec.url', moduleUrl),
  at('extensions.istio.io/TrafficExtension', 'spec.wasm.url', moduleUrl),
];
