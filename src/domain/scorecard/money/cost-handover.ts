import type { Handover } from '../../mesh-cost/handover.ts';
import { addCriterion, newCriterion, pointEstimate, setCriterion, setDriver, setObservation } from '../change/edit.ts';
import type { Estimate, Scorecard } from '../model.ts';

const SOURCE = 'Cost of a mesh, calculator of Meshready';

/** The rows and shared numbers of the leadership template that the calculator has an answer for. */
const ROWS = {
  'proxy-cpu': 'vcpuPaid',
  'proxy-memory': 'gibPaid',
  'platform-hours': 'platformHoursPerMonth',
  'training-hours': 'trainingHours',
  'upgrade-hours': 'hoursPerUpgrade',
} as const satisfies Record<string, keyof Handover>;

const DRIVERS = {
  rate: 'rate',
  upgrades: 'upgradesPerYear',
  pods: 'pods',
  nodes: 'nodes',
  vcpu_price: 'vcpuPrice',
  gib_price: 'gibPrice',
} as const satisfies Record<string, keyof Handover>;

/**
 * Fills the cost rows of a card with what the cost calculator found, as estimates. A card without such rows gets one for the compute,
 * where its price is known. Numbers that the calculator was not given stay open.
 */
export function fillCosts(card: Scorecard, handover: Handover): { readonly card: Scorecard; readonly note: string } {
  const estimate = (value: number, before?: Estimate | null): Estimate =>
    pointEstimate(value, {
      ...(before ?? { low: value, likely: value, high: value }),
      basis: 'expert',
      source: SOURCE,
    });
  let filled: Scorecard = { ...card, finance: { ...card.finance, currency: handover.currency } };
  let count = 0;
  for (const [id, field] of Object.entries(ROWS)) {
    const value = handover[field];
    if (value === null || !filled.criteria.some((criterion) => criterion.id === id)) continue;
    filled = setObservation(filled, id, filled.proposed, { status: 'estimated', value: estimate(value), evidence: [] });
    count += 1;
  }
  for (const [id, field] of Object.entries(DRIVERS)) {
    const value = handover[field];
    const driver = filled.drivers.find((candidate) => candidate.id === id);
    if (value === null || !driver) continue;
    filled = setDriver(filled, id, { estimate: estimate(value, driver.estimate) });
    count += 1;
  }
  if (count === 0 && handover.computePerMonth !== null) {
    const id = 'mesh-compute';
    // Handed over a second time, the row of the first time is filled again.
    if (!filled.criteria.some((criterion) => criterion.id === id)) {
      filled = addCriterion(filled, newCriterion('cost', id, 'Compute of the mesh'));
    }
    filled = setCriterion(filled, id, {
      metric: { name: '', unit: `${handover.currency} a month`, direction: 'lower' },
    });
    filled = setObservation(filled, id, filled.proposed, {
      status: 'estimated',
      value: estimate(handover.computePerMonth),
      evidence: [],
    });
    count += 1;
  }
  return {
    card: filled,
    note:
      count === 0
        ? 'The calculator had no number that fits a row of this card.'
        : `${count === 1 ? 'One number was' : `${count} numbers were`} filled in from the cost calculator, as estimates.`,
  };
}
