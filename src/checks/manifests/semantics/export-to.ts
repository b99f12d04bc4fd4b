import { has, textsOf } from '../../values.ts';
import { at, type FieldRule } from '../field-rule.ts';
import { isDnsLabel } from '../formats.ts';

/** Who sees a configuration: `.`, `*`, or names of namespaces. istiod's validateExportTo. */
export const EXPORT_TO: readonly FieldRule[] = [
  at('networking.istio.io/VirtualService DestinationRule ServiceEntry', 'spec', (spec, say, root) => {
    const all = textsOf(spec, 'exportTo');
    all.forEach((one, i) => {
      if (all.indexOf(one) < i) say(`is "${one}" again: leave it out`, 'exportTo', i);
      else if (!['.', '*', '~'].includes(one) && !isDnsLabel(one))
        say(`is "${one}": write ".", "*" or a namespace`, 'exportTo', i);
    });
    for (const alone of ['*', '~']) {
      if (all.includes(alone) && all.length > 1) say(`has "${alone}" beside others: write it alone`, 'exportTo');
    }
    const isServiceEntry = (root as { kind?: unknown }).kind === 'ServiceEntry';
    if (all.includes('~') && !isServiceEntry) say('has "~": only a ServiceEntry can be exported to nobody', 'exportTo');
    if (has(spec, 'workloadSelector') && !isServiceEntry && all.some((one) => one !== '.')) {
      say('goes beyond the namespace: with a workloadSelector write exportTo: ["."]', 'exportTo');
    }
  }),
];
