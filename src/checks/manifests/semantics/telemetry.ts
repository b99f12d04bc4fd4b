import { entriesOf, fieldOf, has, listOf, numberOf, textOf } from '../../values.ts';
import { at, type FieldRule } from '../field-rule.ts';

/** Telemetry, ProxyConfig, WasmPlugin and TrafficExtension. istiod's validation of each. */

const KIND = 'telemetry.istio.io/Telemetry';

export const TELEMETRY: readonly FieldRule[] = [
  ...['accessLogging', 'tracing', 'metrics'].map((key) =>
    at(KIND, `spec.${key}[].providers[]`, (provider, say) => {
      if ((textOf(provider, 'name') ?? '') === '') say('is missing: write the name of an extension provider', 'name');
    }),
  ),
  at(KIND, 'spec.tracing', (tracing, say) => {
    if (listOf(tracing).length > 1) say('has several entries, and only the first would count: join them');
  }),
  at(KIND, 'spec.tracing[]', (tracing, say) => {
    const rate = numberOf(tracing, 'randomSamplingPercentage') ?? 0;
    if (rate < 0 || rate > 100) say(`is ${rate}: write a percentage from 0 to 100`, 'randomSamplingPercentage');
    for (const [name, tag] of entriesOf(fieldOf(tracing, 'customTags'))) {
      for (const [type, key] of [
        ['literal', 'value'],
        ['header', 'name'],
        ['environment', 'name'],
      ] as const) {
        if (has(tag, type) && (textOf(fieldOf(tag, type), key) ?? '') === '')
          say('is missing: write it', 'customTags', name, type, key);
      }
    }
  }),
  at(KIND, 'spec.metrics[].overrides[].match.customMetric', (name, say) => {
    if (name === '') say('is empty: write the name of the metric');
  }),
  at(KIND, 'spec.accessLogging[].filter.expression', (expression, say) => {
    if (typeof expression === 'string' && !isBalanced(expression))
      say('is no CEL expression: brackets and quotes must come in pairs');
  }),
  at('networking.istio.io/ProxyConfig', 'spec.concurrency', (concurrency, say) => {
    if (typeof concurrency === 'number' && concurrency < 0) say(`is ${concurrency}: write 0 or more`);
  }),
  ...['spec.vmConfig.env', 'spec.wasm.vmConfig.env'].map((pattern) =>
    at('extensions.istio.io/WasmPlugin TrafficExtension', pattern, (env, say) => {
      const names = listOf(env).map((one) => textOf(one, 'name'));
      names.forEach((name, i) => {
        if (name !== undefined && names.indexOf(name) < i)
          say(`is "${name}" again: leave one of the two out`, i, 'name');
      });
    }),
  ),
];

/** Whether brackets and quotes come in pairs: as much of CEL as can be said without its grammar. */
function isBalanced(expression: string): boolean {
  const bare = expression.replace(/"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'/g, '');
  if (/["']/.test(bare)) return false;
  const open: string[] = [];
  for (const sign of bare.replace(/[^()[\]{}]/g, '')) {
    const partner = { ')': '(', ']': '[', '}': '{' }[sign];
    if (partner === undefined) open.push(sign);
    else if (open.pop() !== partner) return false;
  }
  return open.length === 0;
}
