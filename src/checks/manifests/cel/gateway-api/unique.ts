import { listOf, textOf } from '../../../values.ts';
import { at, type FieldRule } from '../../field-rule.ts';

/** Lists whose entries must differ: `x-kubernetes-list-type` map and set in the CRDs of Gateway API 1.6. */

const HTTP = 'gateway.networking.k8s.io/HTTPRoute';
const BOTH = 'gateway.networking.k8s.io/HTTPRoute GRPCRoute';
const FILTERS = ['spec.rules[].filters[]', 'spec.rules[].backendRefs[].filters[]'];
const HEADERS = ['requestHeaderModifier', 'responseHeaderModifier'];

/** No entry has the text of another: the entry itself where `key` is empty, else what stands at the key. */
function distinct(of: string, pattern: string, key = ''): FieldRule {
  return at(of, pattern, (list, say) => {
    const texts = listOf(list).map((item) => (key === '' && typeof item === 'string' ? item : textOf(item, key)));
    texts.forEach((text, i) => {
      if (text !== undefined && texts.indexOf(text) < i) say(`is "${text}" again: leave one of the two out`, i);
    });
  });
}

export const UNIQUE: readonly FieldRule[] = [
  distinct(BOTH, 'spec.rules[].matches[].headers', 'name'),
  distinct(HTTP, 'spec.rules[].matches[].queryParams', 'name'),
  ...FILTERS.flatMap((filter) => [
    ...HEADERS.flatMap((field) => [
      distinct(BOTH, `${filter}.${field}.add`, 'name'),
      distinct(BOTH, `${filter}.${field}.set`, 'name'),
      distinct(BOTH, `${filter}.${field}.remove`),
    ]),
    ...['allowOrigins', 'allowMethods', 'allowHeaders', 'exposeHeaders'].map((field) =>
      distinct(HTTP, `${filter}.cors.${field}`),
    ),
  ]),
];
