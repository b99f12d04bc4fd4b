import { entriesOf, fieldOf, has, listOf, textOf, textsOf } from '../../values.ts';
import { suggest } from '../../suggest.ts';
import { at, type FieldRule, type Say } from '../field-rule.ts';
import { isIpOrBlock } from '../formats.ts';

/** AuthorizationPolicy. istiod's ValidateAuthorizationPolicy and pkg/config/security. */

const KIND = 'security.istio.io/AuthorizationPolicy';
const IP_FIELDS = ['ipBlocks', 'notIpBlocks', 'remoteIpBlocks', 'notRemoteIpBlocks'];
const IDENTITY_FIELDS = [
  'namespaces',
  'notNamespaces',
  'serviceAccounts',
  'notServiceAccounts',
  'trustDomains',
  'notTrustDomains',
  'principals',
  'notPrincipals',
  'requestPrincipals',
  'notRequestPrincipals',
];
/** Attributes of `when`; those that end with a bracket take a name in it. */
const ATTRIBUTES = [
  'request.headers[',
  'source.ip',
  'remote.ip',
  'source.namespace',
  'source.serviceAccount',
  'source.principal',
  'source.trustDomain',
  'request.auth.principal',
  'request.auth.audiences',
  'request.auth.presenter',
  'request.auth.claims[',
  'destination.ip',
  'destination.port',
  'connection.sni',
  'experimental.envoy.filters.',
];
const RETIRED: Readonly<Record<string, string>> = {
  'destination.namespace': 'put the policy into that namespace',
  'destination.labels': 'write spec.selector',
  'destination.name': 'write spec.selector or spec.targetRefs',
  'destination.user': 'write spec.selector',
};

function action(spec: unknown, say: Say): void {
  const name = textOf(spec, 'action') ?? 'ALLOW';
  if ((name === 'CUSTOM' || name === 'DENY') && !has(spec, 'rules')) {
    say(`is missing: ${name} without rules never applies, write "- {}" for every request`, 'rules');
  }
  if (name === 'CUSTOM' && (textOf(fieldOf(spec, 'provider'), 'name') ?? '') === '') {
    say('is missing: action CUSTOM needs provider.name, an extension provider of the mesh configuration', 'provider');
  }
  if (name !== 'CUSTOM' && has(spec, 'provider')) say(`belongs to action CUSTOM, not to ${name}`, 'provider');
  if (name !== 'CUSTOM') return;
  listOf(fieldOf(spec, 'rules')).forEach((rule, i) => {
    listOf(fieldOf(rule, 'from')).forEach((from, j) => {
      for (const key of IDENTITY_FIELDS) {
        if (has(fieldOf(from, 'source'), key))
          say('is not supported with action CUSTOM', 'rules', i, 'from', j, 'source', key);
      }
    });
    listOf(fieldOf(rule, 'when')).forEach((when, j) => {
      if (
        /^(?:source\.(?:namespace|serviceAccount|trustDomain|principal)$|request\.auth\.)/.test(
          textOf(when, 'key') ?? '',
        )
      ) {
        say('is not supported with action CUSTOM', 'rules', i, 'when', j, 'key');
      }
    });
  });
}

function empties(value: unknown, say: Say): void {
  if (entriesOf(value).every(([, list]) => listOf(list).length === 0))
    say('is empty: write what to match, or leave it out');
  for (const [key, list] of entriesOf(value)) {
    listOf(list).forEach((item, i) => {
      if (item === '') say('is empty: write a value', key, i);
    });
  }
}

function accounts(values: readonly string[], say: Say): void {
  values.forEach((value, i) => {
    if (value.includes('*')) say(`is "${value}": a service account has no wildcard`, i);
    else if (value.split('/').length > 2 || value.startsWith('/') || value.endsWith('/'))
      say(`is "${value}": write account or namespace/account`, i);
  });
}

function addresses(values: readonly string[], say: Say): void {
  values.forEach((value, i) => {
    if (!isIpOrBlock(value)) say(`is "${value}": write an IP address or a block such as 10.0.0.0/8`, i);
  });
}

function ports(values: readonly string[], say: Say): void {
  values.forEach((value, i) => {
    if (!/^\d+$/.test(value) || Number(value) > 65_535)
      say(`is "${value}": write a port from 0 to 65535, in quotes`, i);
  });
}

function trustDomains(values: readonly string[], say: Say): void {
  values.forEach((value, i) => {
    if (value.includes('/')) say(`is "${value}": a trust domain has no "/"`, i);
    else if (/.\*./.test(value) || value.split('*').length > 2)
      say(`is "${value}": one wildcard, at the beginning or the end`, i);
  });
}

function paths(values: readonly string[], say: Say): void {
  values.forEach((value, i) => {
    const parts = value.replace(/^\/+|\/+$/g, '').split('/');
    const last = parts.indexOf('{**}');
    if (last !== -1 && parts.slice(last + 1).some((part) => part === '{*}' || part === '{**}')) {
      say(`is "${value}": nothing with a template stands behind {**}`, i);
    } else if (parts.some((part) => part !== '{*}' && part !== '{**}' && /[{}]/.test(part))) {
      say(`is "${value}": {*} and {**} stand alone between slashes`, i);
    }
  });
}

function condition(when: unknown, say: Say): void {
  const key = textOf(when, 'key') ?? '';
  if (key === '') return;
  if (!has(when, 'values') && !has(when, 'notValues')) say('has no values: write values or notValues');
  const bare = key.replace(/\[.*$/, '');
  const retired = RETIRED[bare];
  if (retired !== undefined) say(`is "${key}", which is retired: ${retired}`, 'key');
  else if (!ATTRIBUTES.some((known) => (/[[.]$/.test(known) ? key.startsWith(known) : key === known))) {
    const names = ATTRIBUTES.map((name) => (name.endsWith('[') ? `${name}name]` : name));
    say(`is "${key}", an unknown attribute: ${suggest(key, names, `write one of ${names.join(', ')}`)}`, 'key');
  } else if (key.includes('[') && !/\[[^\]].*\]$/.test(key))
    say(`is "${key}": write the name in brackets, such as request.headers[x-user]`, 'key');
  for (const list of ['values', 'notValues']) {
    const inList: Say = (message, ...below) => say(message, list, ...below);
    if (['source.ip', 'remote.ip', 'destination.ip'].includes(key)) addresses(textsOf(when, list), inList);
    if (key === 'destination.port') ports(textsOf(when, list), inList);
    if (key === 'source.serviceAccount') accounts(textsOf(when, list), inList);
  }
}

/** A check of the texts of some fields of an object. */
function each(
  pattern: string,
  keys: readonly string[],
  check: (values: readonly string[], say: Say) => void,
): FieldRule[] {
  return keys.map((key) =>
    at(KIND, pattern, (value, say) => check(textsOf(value, key), (message, ...below) => say(message, key, ...below))),
  );
}

const SOURCE = 'spec.rules[].from[].source';
const OPERATION = 'spec.rules[].to[].operation';

export const AUTHORIZATION_POLICY: readonly FieldRule[] = [
  at(KIND, 'spec', action),
  at(KIND, 'spec.rules[]', (rule, say) => {
    for (const key of ['from', 'to']) {
      if (has(rule, key) && listOf(fieldOf(rule, key)).length === 0)
        say('is empty: leave it out, or write an entry', key);
    }
    listOf(fieldOf(rule, 'from')).forEach((from, i) => {
      if (!has(from, 'source')) say('is missing: write source with what to match', 'from', i, 'source');
    });
    listOf(fieldOf(rule, 'to')).forEach((to, i) => {
      if (!has(to, 'operation')) say('is missing: write operation with what to match', 'to', i, 'operation');
    });
  }),
  at(KIND, SOURCE, empties),
  at(KIND, OPERATION, empties),
  ...each(SOURCE, IP_FIELDS, addresses),
  ...each(SOURCE, ['serviceAccounts', 'notServiceAccounts'], accounts),
  ...each(SOURCE, ['trustDomains', 'notTrustDomains'], trustDomains),
  ...each(OPERATION, ['ports', 'notPorts'], ports),
  ...each(OPERATION, ['paths', 'notPaths'], paths),
  at(KIND, 'spec.rules[].when[]', condition),
];
