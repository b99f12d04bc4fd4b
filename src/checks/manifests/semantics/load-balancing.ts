import { entriesOf, fieldOf, has, listOf, numberOf, textOf, textsOf } from '../../values.ts';
import { at, type FieldRule, type Say } from '../field-rule.ts';

/** loadBalancer of a DestinationRule. istiod's validateLoadBalancer and ValidateLocalityLbSetting. */

const KIND = 'networking.istio.io/DestinationRule';
/** Labels that Istio orders by itself. */
const TOPOLOGY = ['topology.kubernetes.io/region', 'topology.kubernetes.io/zone', 'topology.istio.io/subzone'];

function isPrime(value: number): boolean {
  for (let factor = 2; factor * factor <= value; factor++) if (value % factor === 0) return false;
  return value > 1;
}

function failovers(setting: unknown, say: Say): void {
  listOf(fieldOf(setting, 'failover')).forEach((failover, i) => {
    const [from = '', to = ''] = [textOf(failover, 'from'), textOf(failover, 'to')];
    if (from === to) say('leads from a region to itself: write two regions', 'failover', i);
    if (/[/*]/.test(from + to)) say('takes regions only, without zone and without wildcard', 'failover', i);
  });
}

function locality(setting: unknown, say: Say): void {
  const modes = ['distribute', 'failover'].filter((key) => listOf(fieldOf(setting, key)).length > 0);
  if (modes.length > 1) say('has distribute and failover: write only one of them');
  const topology = textsOf(setting, 'failoverPriority').filter((label) => TOPOLOGY.includes(label));
  if (has(setting, 'failover') && topology.length > 0)
    say(`has failover and ${topology.join(', ')} in failoverPriority: write only one of them`);
  listOf(fieldOf(setting, 'distribute')).forEach((distribute, i) => {
    const weights = entriesOf(fieldOf(distribute, 'to')).map(([, weight]) => (typeof weight === 'number' ? weight : 0));
    const total = weights.reduce((sum, weight) => sum + weight, 0);
    if (weights.some((weight) => weight < 1 || weight > 100))
      say('has a weight outside 1 to 100', 'distribute', i, 'to');
    else if (total !== 100) say(`has weights of ${total} in all: make them 100`, 'distribute', i, 'to');
    for (const [place] of [[textOf(distribute, 'from') ?? ''], ...entriesOf(fieldOf(distribute, 'to'))]) {
      if (place.split('/').some((part) => part === '') || /\*./.test(place)) {
        say(`has "${place}": write region/zone/subzone, with * only at the end`, 'distribute', i);
      }
    }
  });
  failovers(setting, say);
}

export const LOAD_BALANCING: readonly FieldRule[] = [
  at(KIND, '**.loadBalancer', (balancer, say) => {
    if (has(balancer, 'localityLbSetting') && has(balancer, 'zoneAwareLbSetting')) {
      say('has localityLbSetting and zoneAwareLbSetting: write only one of them');
    }
    const warmup = fieldOf(balancer, 'warmup');
    if ((numberOf(warmup, 'minimumPercent') ?? 0) > 100)
      say('is above 100: write a percentage', 'warmup', 'minimumPercent');
    if ((numberOf(warmup, 'aggression') ?? 1) <= 0) say('must be above 0', 'warmup', 'aggression');
  }),
  at(KIND, '**.loadBalancer.localityLbSetting', locality),
  at(KIND, '**.loadBalancer.zoneAwareLbSetting', (setting, say) => {
    if (textsOf(setting, 'failoverPriority').some((label) => TOPOLOGY.includes(label))) {
      say('has a topology label: regions and zones are ordered already, name other labels', 'failoverPriority');
    }
    const size = numberOf(setting, 'minClusterSize') ?? 1;
    if (size < 1 || size > 4_294_967_295) say('must be 1 or more, in 32 bits', 'minClusterSize');
    failovers(setting, say);
  }),
  at(KIND, '**.loadBalancer.consistentHash', (hash, say) => {
    const size = numberOf(fieldOf(hash, 'maglev'), 'tableSize');
    if (has(hash, 'maglev') && (size === undefined || size >= 5_000_011 || !isPrime(size))) {
      say('must be a prime number below 5000011, such as 65537', 'maglev', 'tableSize');
    }
    if (has(hash, 'minimumRingSize') && (has(hash, 'ringHash') || has(hash, 'maglev'))) {
      say('has minimumRingSize beside its successor: write ringHash.minimumRingSize');
    }
    const names = listOf(fieldOf(fieldOf(hash, 'httpCookie'), 'attributes')).map((attribute) =>
      textOf(attribute, 'name'),
    );
    names.forEach((name, i) => {
      if (names.indexOf(name) < i) say('is an attribute that stands above already', 'httpCookie', 'attributes', i);
    });
  }),
];
