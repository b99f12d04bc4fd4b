import { entriesOf, fieldOf, has, listOf, numberOf, textOf, textsOf } from '../../../values.ts';
import { at, type FieldRule, type Say } from '../../field-rule.ts';
import { isDnsLabel, isPort } from '../../formats.ts';
import { destinationHost } from '../hosts.ts';

/** Where the routes of a VirtualService lead. istiod's validateHTTPRouteConflict and its neighbours. */

const KIND = 'networking.istio.io/VirtualService';
const DESTINATIONS = [
  'spec.http[].route[].destination',
  'spec.tls[].route[].destination',
  'spec.tcp[].route[].destination',
  'spec.http[].mirror',
  'spec.http[].mirrors[].destination',
];

function conflicts(route: unknown, say: Say, isDelegate: boolean): void {
  const actions = ['route', 'redirect', 'directResponse', 'delegate'].filter((key) => has(route, key));
  if (actions.length === 0) say('matches and does nothing: write route, redirect, directResponse or delegate');
  if (actions.length > 1) say(`has ${actions.join(' and ')}: write only one of them`);
  if (isDelegate && has(route, 'delegate')) say('is in a delegate, which cannot hand on again', 'delegate');
  for (const action of ['redirect', 'directResponse']) {
    for (const other of ['fault', 'rewrite']) {
      if (has(route, action) && has(route, other)) say(`has ${action} and ${other}: write only one of them`);
    }
  }
  if (has(route, 'mirror') && has(route, 'mirrors')) say('has mirror and mirrors: write mirrors alone');
}

function weights(routes: unknown, say: Say): void {
  const all = listOf(routes);
  const of = (route: unknown) => numberOf(route, 'weight') ?? 0;
  all.forEach((route, i) => {
    if (of(route) < 0) say(`is ${of(route)}: write 0 or more`, i, 'weight');
  });
  if (all.length > 1 && all.every((route) => of(route) === 0)) {
    say('has several destinations and no weight above 0: give each its weight');
  }
}

function redirect(value: unknown, say: Say): void {
  const code = numberOf(value, 'redirectCode') ?? 301;
  const scheme = textOf(value, 'scheme') ?? '';
  if (has(value, 'uri') && has(value, 'prefixRewrite')) say('has uri and prefixRewrite: write only one of them');
  if (!['uri', 'prefixRewrite', 'authority', 'scheme', 'port', 'derivePort'].some((key) => has(value, key))) {
    say('changes nothing: write uri, authority, scheme or port');
  }
  if (code < 300 || code > 399) say(`is ${code}: a redirect has a code from 300 to 399`, 'redirectCode');
  if (!['', 'http', 'https'].includes(scheme)) say(`is "${scheme}": write http or https`, 'scheme');
  if (has(value, 'port') && !isPort(fieldOf(value, 'port'))) say('is no port: write a number from 1 to 65535', 'port');
}

function rewrite(value: unknown, say: Say): void {
  const regex = fieldOf(value, 'uriRegexRewrite');
  if (has(value, 'uri') && regex !== undefined) say('has uri and uriRegexRewrite: write only one of them');
  if (!['uri', 'uriRegexRewrite', 'authority'].some((key) => has(value, key)))
    say('changes nothing: write uri, uriRegexRewrite or authority');
  for (const key of ['match', 'rewrite']) {
    if (regex !== undefined && (textOf(regex, key) ?? '') === '')
      say('is missing: uriRegexRewrite needs match and rewrite', 'uriRegexRewrite', key);
  }
}

/** Headers that a route adds, sets or removes: the host is the authority's, other pseudo headers are nobody's. */
function headers(value: unknown, say: Say): void {
  for (const side of ['request', 'response']) {
    const operations = fieldOf(value, side);
    for (const operation of ['add', 'set']) {
      for (const [name] of entriesOf(fieldOf(operations, operation))) {
        const isAuthority = side === 'request' && /^(?::authority|host)$/i.test(name);
        if (/^(?::|host$)/i.test(name) && !isAuthority)
          say('cannot be changed: write a plain header', side, operation, name);
      }
    }
    textsOf(operations, 'remove').forEach((name, i) => {
      if (/^(?::|host$)/i.test(name)) say(`is "${name}", which cannot be removed`, side, 'remove', i);
    });
  }
}

export const ROUTES: readonly FieldRule[] = [
  at(KIND, 'spec', (spec, say) => {
    const isDelegate = textsOf(spec, 'hosts').length === 0;
    listOf(fieldOf(spec, 'http')).forEach((route, i) =>
      conflicts(route, (message, ...below) => say(message, 'http', i, ...below), isDelegate),
    );
  }),
  ...['tls', 'tcp'].map((key) =>
    at(KIND, `spec.${key}[]`, (route, say) => {
      if (listOf(fieldOf(route, 'route')).length === 0) say('leads nowhere: write route with a destination');
    }),
  ),
  ...['http', 'tls', 'tcp'].map((key) => at(KIND, `spec.${key}[].route`, weights)),
  ...DESTINATIONS.flatMap((pattern) => [
    at(KIND, `${pattern}.host`, destinationHost),
    at(KIND, `${pattern}.port.number`, (port, say) => {
      if (typeof port === 'number' && !isPort(port)) say(`is ${port}: write a port from 1 to 65535`);
    }),
    at(KIND, `${pattern}.subset`, (subset, say) => {
      if (typeof subset === 'string' && !isDnsLabel(subset))
        say(`is "${subset}": a subset's name has letters, digits and "-"`);
    }),
  ]),
  at(KIND, 'spec.http[].redirect', redirect),
  at(KIND, 'spec.http[].rewrite', rewrite),
  at(KIND, 'spec.http[].headers', headers),
  at(KIND, 'spec.http[].route[].headers', headers),
  ...['http', 'tls', 'tcp'].map((key) =>
    at(KIND, `spec.${key}[].match[].port`, (port, say) => {
      if (typeof port === 'number' && port !== 0 && !isPort(port)) say(`is ${port}: write a port from 1 to 65535`);
    }),
  ),
];
