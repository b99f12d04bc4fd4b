import { isIP } from 'node:net';
import { fieldOf, has, listOf, textOf } from '../../../values.ts';
import { at, type FieldRule } from '../../field-rule.ts';
import { durationMs } from '../../formats.ts';

/** Matches and rules of routes. CEL rules of the CRDs of Gateway API 1.6. */

const HTTP = 'gateway.networking.k8s.io/HTTPRoute';
const HOST = /^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$/;

/** Whether a rule has one match and it is a PathPrefix; a rule without matches has the default one, PathPrefix "/". */
function hasOnePrefix(rule: unknown): boolean {
  const matches = fieldOf(rule, 'matches');
  if (matches === undefined) return true;
  const [first, ...more] = listOf(matches);
  const type = textOf(fieldOf(first, 'path'), 'type') ?? 'PathPrefix';
  return first !== undefined && more.length === 0 && type === 'PathPrefix';
}

function replacesPrefix(filters: unknown): boolean {
  return listOf(filters).some((filter) =>
    ['requestRedirect', 'urlRewrite'].some((field) =>
      has(fieldOf(fieldOf(filter, field), 'path'), 'replacePrefixMatch'),
    ),
  );
}

export const ROUTES: readonly FieldRule[] = [
  at(HTTP, 'spec.rules[].matches[].path', (path, say) => {
    const value = textOf(path, 'value');
    if (value === undefined || textOf(path, 'type') === 'RegularExpression') return;
    if (!value.startsWith('/')) say(`is "${value}": a path begins with /`, 'value');
    for (const part of ['//', '/./', '/../', '%2f', '%2F', '#']) {
      if (value.includes(part)) say(`is "${value}": a path has no "${part}"`, 'value');
    }
    if (/\/\.{1,2}$/.test(value)) say(`is "${value}": a path does not end with /. or /..`, 'value');
    if (!/^(?:[-A-Za-z0-9/._~!$&'()*+,;=:@]|%[0-9a-fA-F]{2})+$/.test(value)) {
      say(`is "${value}": write other characters as %XX, or use type RegularExpression`, 'value');
    }
  }),
  at(HTTP, 'spec.rules[].timeouts', (timeouts, say) => {
    const request = durationMs(textOf(timeouts, 'request') ?? '');
    const backend = durationMs(textOf(timeouts, 'backendRequest') ?? '');
    if (request !== undefined && backend !== undefined && request > 0 && backend > request) {
      say('is longer than timeouts.request: one try cannot take longer than all of them', 'backendRequest');
    }
  }),
  at(HTTP, 'spec.rules[]', (rule, say) => {
    const filters = listOf(fieldOf(rule, 'filters'));
    if (listOf(fieldOf(rule, 'backendRefs')).length > 0 && filters.some((one) => has(one, 'requestRedirect'))) {
      say('has a RequestRedirect filter and backendRefs: a redirect goes nowhere else, leave the backendRefs out');
    }
    const all = [filters, ...listOf(fieldOf(rule, 'backendRefs')).map((ref) => fieldOf(ref, 'filters'))];
    if (all.some(replacesPrefix) && !hasOnePrefix(rule)) {
      say('replaces a prefix: replacePrefixMatch needs exactly one match, of a path of type PathPrefix');
    }
  }),
  at('gateway.networking.k8s.io/TCPRoute UDPRoute', 'spec.rules', (rules, say) => {
    if (listOf(rules).length > 1) say('has more than one rule: write one, with several backendRefs');
  }),
  at('gateway.networking.k8s.io/HTTPRoute GRPCRoute', 'spec.rules', (rules, say) => {
    const total = listOf(rules).reduce<number>((sum, rule) => sum + listOf(fieldOf(rule, 'matches')).length, 0);
    if (total > 128) say(`has ${total} matches: a route takes 128 in all`);
    const names = listOf(rules).map((rule) => textOf(rule, 'name'));
    names.forEach((name, i) => {
      if (name !== undefined && names.indexOf(name) < i) say('is the name of another rule: choose another', i, 'name');
    });
  }),
  at('gateway.networking.k8s.io/GRPCRoute', 'spec.rules[].matches[].method', (method, say) => {
    const service = textOf(method, 'service');
    const name = textOf(method, 'method');
    if (service === undefined && name === undefined) say('must have a service, a method, or both');
    if ((textOf(method, 'type') ?? 'Exact') !== 'Exact') return;
    if (service !== undefined && !/^\.?[a-z_][a-z_0-9]*(\.[a-z_][a-z_0-9]*)*$/i.test(service)) {
      say(`is "${service}": write the full name of the service, such as shop.v1.Orders`, 'service');
    }
    if (name !== undefined && !/^[A-Za-z_][A-Za-z_0-9]*$/.test(name))
      say(`is "${name}": write the method alone, such as Get`, 'method');
  }),
  at('gateway.networking.k8s.io/TLSRoute', 'spec.hostnames[]', (host, say) => {
    if (typeof host !== 'string') return;
    if (isIP(host) !== 0) say(`is "${host}": SNI carries names, not addresses`);
    else if (!HOST.test(host.replace(/^\*\./, '')))
      say(`is "${host}", which is no host name; * stands only for the first part`);
  }),
];
