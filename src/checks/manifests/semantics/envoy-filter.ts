import { fieldOf, has, textOf } from '../../values.ts';
import { at, type FieldRule, type Say } from '../field-rule.ts';

/** EnvoyFilter. istiod's ValidateEnvoyFilter; what stands inside `value` is Envoy's own and is not checked. */

const LISTENER = ['LISTENER', 'FILTER_CHAIN', 'NETWORK_FILTER', 'HTTP_FILTER', 'LISTENER_FILTER'];
const ROUTE = ['ROUTE_CONFIGURATION', 'VIRTUAL_HOST', 'HTTP_ROUTE'];

function patch(value: unknown, say: Say): void {
  const applyTo = textOf(value, 'applyTo') ?? '';
  const operation = textOf(fieldOf(value, 'patch'), 'operation') ?? '';
  const match = fieldOf(value, 'match');
  if (applyTo === '') say('is missing: write what to patch, such as HTTP_FILTER', 'applyTo');
  if (!has(value, 'patch')) say('is missing: write operation and value', 'patch');
  else if (operation === '' || operation === 'INVALID')
    say('is missing: write MERGE, ADD, INSERT_BEFORE or another', 'patch', 'operation');
  else if (operation !== 'REMOVE' && !has(fieldOf(value, 'patch'), 'value'))
    say(`is missing: operation ${operation} needs it`, 'patch', 'value');
  const objects = ['listener', 'routeConfiguration', 'cluster'].filter((key) => has(match, key));
  const wanted = LISTENER.includes(applyTo)
    ? 'listener'
    : ROUTE.includes(applyTo)
      ? 'routeConfiguration'
      : applyTo === 'CLUSTER'
        ? 'cluster'
        : undefined;
  for (const key of objects) {
    if (wanted !== undefined && key !== wanted)
      say(`does not fit applyTo: ${applyTo}, which is matched by ${wanted}`, 'match', key);
  }
  const filter = fieldOf(fieldOf(fieldOf(match, 'listener'), 'filterChain'), 'filter');
  if (filter === undefined) return;
  const below = ['match', 'listener', 'filterChain', 'filter'] as const;
  if ((textOf(filter, 'name') ?? '') === '') say('is missing: write the name of the filter', ...below, 'name');
  if (!has(filter, 'subFilter')) return;
  if (applyTo !== 'HTTP_FILTER') say('belongs to applyTo: HTTP_FILTER only', ...below, 'subFilter');
  if ((textOf(fieldOf(filter, 'subFilter'), 'name') ?? '') === '')
    say('is missing: write the name of the HTTP filter', ...below, 'subFilter', 'name');
}

export const ENVOY_FILTER: readonly FieldRule[] = [
  at('networking.istio.io/EnvoyFilter', 'spec.configPatches[]', patch),
];
