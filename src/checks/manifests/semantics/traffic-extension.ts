import { listOf, numberOf } from '../../values.ts';
import { at, type FieldRule } from '../field-rule.ts';

/** Bounds of TrafficExtension, which no package has a validator for. istio/api, extensions/v1alpha1/traffic_extension.proto and wasm.proto. */

const KIND = 'extensions.istio.io/TrafficExtension';

/** The most characters of a text at a pattern. */
const LENGTHS: Readonly<Record<string, number>> = {
  'spec.targetRefs[].name': 253,
  'spec.selector.matchLabels{}': 63,
  'spec.wasm.imagePullSecret': 253,
  'spec.wasm.pluginName': 256,
  'spec.wasm.vmConfig.env[].name': 256,
  'spec.wasm.vmConfig.env[].value': 2048,
  'spec.lua.inlineCode': 65_536,
};
const COUNTS: Readonly<Record<string, number>> = { 'spec.targetRefs': 16, 'spec.wasm.vmConfig.env': 256 };

export const TRAFFIC_EXTENSION: readonly FieldRule[] = [
  ...Object.entries(LENGTHS).map(([pattern, most]) =>
    at(KIND, pattern, (text, say) => {
      if (typeof text === 'string' && text.length > most) say(`is longer than ${most} characters: shorten it`);
    }),
  ),
  ...Object.entries(COUNTS).map(([pattern, most]) =>
    at(KIND, pattern, (list, say) => {
      if (listOf(list).length > most) say(`has too many entries: write at most ${most}`);
    }),
  ),
  at(KIND, 'spec.priority', (priority, say) => {
    if (typeof priority === 'number' && Math.abs(priority) > 2_147_483_647) say('must be a number of 32 bits');
  }),
  at(`${KIND} WasmPlugin`, 'spec.match[].ports', (ports, say) => {
    const numbers = listOf(ports).map((port) => numberOf(port, 'number'));
    numbers.forEach((number, i) => {
      if (number !== undefined && numbers.indexOf(number) < i)
        say(`is ${number} again: leave one of the two out`, i, 'number');
    });
  }),
  at(KIND, 'spec.wasm.sha256', (sum, say) => {
    if (typeof sum === 'string' && !/^(?:[a-f0-9]{64})?$/.test(sum))
      say(`is "${sum}": write 64 characters of 0-9 and a-f`);
  }),
];
