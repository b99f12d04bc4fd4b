import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { meshCost, PLANES } from '../../../../src/domain/mesh-cost/cost.ts';
import {
  decodeHandover,
  encodeHandover,
  handoverOf,
  type Handover,
} from '../../../../src/domain/mesh-cost/handover.ts';
import { NOTHING_ENTERED, WORKED_EXAMPLE } from '../../../../src/domain/mesh-cost/inputs.ts';

const amount = fc.double({ min: 0, max: 1e15, noNaN: true }).map((value) => value + 0);
const maybe = fc.option(amount);
const handovers: fc.Arbitrary<Handover> = fc.record({
  plane: fc.constantFrom(...PLANES),
  vcpuPaid: amount,
  gibPaid: amount,
  pods: maybe,
  nodes: maybe,
  vcpuPrice: maybe,
  gibPrice: maybe,
  computePerMonth: maybe,
  platformHoursPerMonth: maybe,
  upgradesPerYear: maybe,
  hoursPerUpgrade: maybe,
  trainingHours: maybe,
  rate: maybe,
  currency: fc.stringMatching(/^[A-Z]{3}$/),
});
const encoded = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');

describe('handing a result over to a scorecard', () => {
  it('takes proxies and istiod together, and leaves open what was not entered', () => {
    const inputs = { ...WORKED_EXAMPLE, hourlyRate: 95, trainingHours: 0 };
    expect(handoverOf(meshCost(inputs), 'ambient-waypoints', inputs, 'EUR')).toEqual({
      plane: 'ambient-waypoints',
      vcpuPaid: 18,
      gibPaid: 29.16,
      pods: 10,
      nodes: 40,
      vcpuPrice: null,
      gibPrice: null,
      computePerMonth: null,
      platformHoursPerMonth: null,
      upgradesPerYear: null,
      hoursPerUpgrade: null,
      trainingHours: 0,
      rate: 95,
      currency: 'EUR',
    });
  });

  it('has nothing to hand over of a data plane whose sizes are missing', () => {
    const inputs = { ...NOTHING_ENTERED, pods: 5, internalRps: 0, edgeRps: 0, istiods: 1 };
    expect(handoverOf(meshCost(inputs), 'ambient-l4', inputs, 'USD')).toBeUndefined();
    expect(handoverOf(meshCost(inputs), 'sidecar', inputs, 'USD')).toMatchObject({ vcpuPaid: 1 });
  });

  it('is read back as it was written, in letters that an address keeps', () => {
    fc.assert(
      fc.property(handovers, (handover) => {
        const text = encodeHandover(handover);
        expect(text).toMatch(/^[A-Za-z0-9_-]+$/);
        expect(decodeHandover(text)).toEqual({ handover });
      }),
      { seed: 3 },
    );
  });

  it('is never read from a link that was cut off', () => {
    const handover = handoverOf(meshCost(WORKED_EXAMPLE), 'sidecar', WORKED_EXAMPLE, 'USD') as Handover;
    const text = encodeHandover(handover);
    for (let length = 0; length < text.length; length++) {
      expect(decodeHandover(text.slice(0, length)), `${length} characters`).toHaveProperty('problem');
    }
  });

  it.each([
    ['no object', 5, /not as the calculator writes them/],
    ['an unknown data plane', { plane: 'none' }, /plane/],
    ['a negative amount', { vcpuPaid: -1 }, /vcpuPaid/],
    ['text for a number', { rate: '95' }, /rate/],
    ['markup for a currency', { currency: '<b>' }, /currency/],
  ])('refuses %s and names the place', (_, wrong, message) => {
    const whole = handoverOf(meshCost(WORKED_EXAMPLE), 'sidecar', WORKED_EXAMPLE, 'USD');
    const value = typeof wrong === 'object' ? { ...whole, ...wrong } : wrong;
    expect(decodeHandover(encoded(value))).toEqual({ problem: expect.stringMatching(message) as string });
  });

  it('throws at no text whatever', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(decodeHandover(text)).toHaveProperty('problem');
      }),
      { seed: 4 },
    );
  });
});
