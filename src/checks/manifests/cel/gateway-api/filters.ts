import { fieldOf, has, listOf, numberOf, textOf, textsOf } from '../../../values.ts';
import { at, type FieldRule, type Say } from '../../field-rule.ts';

/** Filters of HTTPRoute and GRPCRoute. CEL rules of the CRDs of Gateway API 1.6. */

const HTTP = 'gateway.networking.k8s.io/HTTPRoute';
const BOTH = 'gateway.networking.k8s.io/HTTPRoute GRPCRoute';
/** Filters stand on a rule, and on one of its backends. */
const PLACES = ['spec.rules[].filters', 'spec.rules[].backendRefs[].filters'];

/** The field that holds what a filter of a type does. */
const FIELD: Readonly<Record<string, string>> = {
  RequestHeaderModifier: 'requestHeaderModifier',
  ResponseHeaderModifier: 'responseHeaderModifier',
  RequestMirror: 'requestMirror',
  RequestRedirect: 'requestRedirect',
  URLRewrite: 'urlRewrite',
  CORS: 'cors',
  ExtensionRef: 'extensionRef',
  ExternalAuth: 'externalAuth',
};
const ONCE = ['RequestHeaderModifier', 'ResponseHeaderModifier', 'RequestRedirect', 'URLRewrite', 'CORS'];

function filter(value: unknown, say: Say): void {
  const type = textOf(value, 'type') ?? '';
  const wanted = FIELD[type];
  if (wanted !== undefined && !has(value, wanted)) say(`is missing: a filter of type ${type} needs it`, wanted);
  for (const field of Object.values(FIELD)) {
    if (field !== wanted && has(value, field))
      say(`does not belong to a filter of type ${type}: write ${wanted ?? 'its own field'}`, field);
  }
}

function filters(value: unknown, say: Say): void {
  const types = listOf(value).map((one) => textOf(one, 'type') ?? '');
  types.forEach((type, i) => {
    if (ONCE.includes(type) && types.indexOf(type) < i) say(`is a second ${type}: join the two`, i);
  });
  if (types.includes('RequestRedirect') && types.includes('URLRewrite')) {
    say('has RequestRedirect and URLRewrite: write only one of them');
  }
}

function pathModifier(value: unknown, say: Say): void {
  const type = textOf(value, 'type');
  for (const [name, field] of [
    ['ReplaceFullPath', 'replaceFullPath'],
    ['ReplacePrefixMatch', 'replacePrefixMatch'],
  ] as const) {
    if (type === name && !has(value, field)) say(`is missing: type ${name} needs it`, field);
    if (type !== name && has(value, field)) say(`does not belong to type ${type ?? ''}: write type ${name}`, field);
  }
}

function mirror(value: unknown, say: Say): void {
  if (has(value, 'percent') && has(value, 'fraction')) say('has percent and fraction: write only one of them');
  const fraction = fieldOf(value, 'fraction');
  const numerator = numberOf(fraction, 'numerator');
  if (numerator !== undefined && numerator > (numberOf(fraction, 'denominator') ?? 100)) {
    say('is greater than the denominator', 'fraction', 'numerator');
  }
}

function cors(value: unknown, say: Say): void {
  for (const key of ['allowOrigins', 'allowMethods', 'allowHeaders']) {
    const values = textsOf(value, key);
    if (values.length > 1 && values.includes('*'))
      say("has '*' beside others: write only '*', or only the others", key);
  }
}

export const FILTERS: readonly FieldRule[] = PLACES.flatMap((place) => [
  at(BOTH, `${place}[]`, filter),
  at(BOTH, place, filters),
  at(BOTH, `${place}[].requestMirror`, mirror),
  at(HTTP, `${place}[].requestRedirect.path`, pathModifier),
  at(HTTP, `${place}[].urlRewrite.path`, pathModifier),
  at(HTTP, `${place}[].cors`, cors),
]);
