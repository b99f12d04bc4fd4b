import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isKnown, meshCost, misreadAsPerPod, type PlaneCost } from '../../../../src/domain/mesh-cost/cost.ts';
import {
  FIELD_IDS,
  FIELDS,
  NOTHING_ENTERED,
  WORKED_EXAMPLE,
  type FieldId,
  type MeshInputs,
} from '../../../../src/domain/mesh-cost/inputs.ts';

const RUNS = { seed: 20261124, numRuns: 300 };

const inRange = (id: FieldId): fc.Arbitrary<number> => {
  const { min, max, whole } = FIELDS[id];
  return whole ? fc.integer({ min, max }) : fc.double({ min, max, noNaN: true });
};
const arbitraryInputs = (orNull: boolean) =>
  fc.record(
    Object.fromEntries(FIELD_IDS.map((id) => [id, orNull ? fc.option(inRange(id), { freq: 4 }) : inRange(id)])),
  ) as fc.Arbitrary<unknown> as fc.Arbitrary<MeshInputs>;

function known(inputs: MeshInputs): [PlaneCost, PlaneCost, PlaneCost] {
  const planes = meshCost(inputs).planes;
  if (!planes.every(isKnown)) throw new Error('a size is missing');
  return planes as unknown as [PlaneCost, PlaneCost, PlaneCost];
}

const numbersIn = (value: unknown): number[] => {
  if (typeof value === 'number') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(numbersIn) : [];
};

describe('the worked example', () => {
  const [sidecar, layer4, waypoints] = known(WORKED_EXAMPLE);
  const of = (plane: PlaneCost, id: string) => plane.components.find((component) => component.id === id);

  it('reserves 50 vCPU for sidecars that use 8, so 50 are paid', () => {
    expect(sidecar.proxies.vcpu).toEqual({ reserved: 50, used: 8, isUsedPartial: false, paid: 50 });
  });

  it('pays 12 vCPU for ztunnel and istio-cni, and 17 with waypoints that use 5', () => {
    expect(layer4.proxies.vcpu.paid).toBeCloseTo(12, 10);
    expect(of(waypoints, 'waypoint')?.vcpu).toEqual({ reserved: 1, used: 5, paid: 5 });
    expect(waypoints.proxies.vcpu.paid).toBeCloseTo(17, 10);
  });

  it('pays for 62.5 GiB with sidecars and 25.2 with waypoints, without istiod', () => {
    expect(sidecar.proxies.gib.paid).toBe(62.5);
    expect(waypoints.proxies.gib.paid).toBeCloseTo(25.15625, 10);
  });

  it('comes to 100 vCPU only when 0.20 is read as "per pod"', () => {
    expect(misreadAsPerPod(500)).toBe(100);
  });

  it('adds the same istiod to each data plane', () => {
    for (const plane of [sidecar, layer4, waypoints]) {
      expect(plane.total.vcpu.paid - plane.proxies.vcpu.paid).toBeCloseTo(1, 10);
      expect(plane.total.gib.paid - plane.proxies.gib.paid).toBeCloseTo(4, 10);
    }
  });

  it('says that the use of istio-cni and istiod is not published, and never takes it for nought', () => {
    expect(of(layer4, 'cni')?.vcpu.used).toBeNull();
    expect(of(sidecar, 'istiod')?.gib).toEqual({ reserved: 4, used: null, paid: 4 });
    expect(layer4.proxies.vcpu.isUsedPartial).toBe(true);
  });

  it('has no money until both prices are there', () => {
    expect(sidecar.computePerMonth).toBeNull();
    expect(known({ ...WORKED_EXAMPLE, vcpuPrice: 25 })[0].computePerMonth).toBeNull();
    const [priced] = known({ ...WORKED_EXAMPLE, vcpuPrice: 25, gibPrice: 4 });
    expect(priced.computePerMonth).toBeCloseTo(51 * 25 + 66.5 * 4, 8);
  });
});

describe('what a request passes', () => {
  const busy = { ...WORKED_EXAMPLE, internalRps: 1000, edgeRps: 1000, l7Percent: 50, pods: 1, nodes: 1, waypoints: 1 };
  const [sidecar, , waypoints] = known(busy);

  it('is two sidecars inside the mesh and one from a gateway', () => {
    expect(sidecar.proxies.vcpu.used).toBeCloseTo(0.6, 10);
  });

  it('is two ztunnels inside the mesh and one from a gateway, and a waypoint where layer 7 is needed', () => {
    expect(waypoints.components.map(({ vcpu }) => vcpu.used)).toEqual([
      expect.closeTo(0.18, 10),
      null,
      expect.closeTo(0.125, 10),
      null,
    ]);
  });
});

describe('what is not entered', () => {
  it('is listed, for each data plane those sizes that it needs', () => {
    const { planes, missing } = meshCost({ ...NOTHING_ENTERED, pods: 5, internalRps: 9, edgeRps: 0, istiods: 1 });
    expect(isKnown(planes[0])).toBe(true);
    expect(planes[1]).toEqual({ plane: 'ambient-l4', missing: ['nodes'] });
    expect(planes[2]).toEqual({ plane: 'ambient-waypoints', missing: ['nodes', 'l7Percent', 'waypoints'] });
    expect(missing).toContain('hourlyRate');
    expect(missing).not.toContain('pods');
  });

  it('leaves sums of hours and money open instead of making them smaller', () => {
    const entered = { ...NOTHING_ENTERED, platformHours: 110, upgradesPerYear: 3, hoursPerUpgrade: 60 };
    expect(meshCost(entered).people).toMatchObject({ platform: 110, upgrades: 15, incidents: null, ongoing: null });
    const whole = { ...entered, incidentsPerYear: 6, hoursPerIncident: 10, hourlyRate: 95, trainingHours: 200 };
    expect(meshCost(whole).people).toEqual({
      platform: 110,
      upgrades: 15,
      incidents: 5,
      ongoing: 130,
      training: 200,
      ongoingPerMonth: 12_350,
      trainingOnce: 19_000,
    });
  });
});

describe('bad input', () => {
  it.each([
    [{ pods: -1 }, 'Pods: enter a whole number from 0 to 1,000,000.'],
    [{ nodes: 1.5 }, 'Nodes: enter a whole number from 0 to 100,000.'],
    [{ waypoints: 0 }, 'Waypoint replicas: enter a whole number from 1 to 100,000.'],
    [{ l7Percent: 101 }, 'Share that needs layer 7: enter a number from 0 to 100.'],
    [{ internalRps: Number.NaN }, 'Internal requests: enter a number from 0 to 100,000,000.'],
    [{ hourlyRate: Number.POSITIVE_INFINITY }, 'One hour of work: enter a number from 0 to 100,000.'],
  ])('%j is refused by name and range', (wrong, message) => {
    expect(() => meshCost({ ...WORKED_EXAMPLE, ...wrong })).toThrow(new RangeError(message));
  });
});

describe('for any input in range', () => {
  it('every number is finite and not negative', () => {
    fc.assert(
      fc.property(arbitraryInputs(true), (inputs) => {
        expect(numbersIn(meshCost(inputs)).filter((value) => !(Number.isFinite(value) && value >= 0))).toEqual([]);
      }),
      RUNS,
    );
  });

  it('what is paid is at least what is reserved and at least what is used', () => {
    fc.assert(
      fc.property(arbitraryInputs(false), (inputs) => {
        for (const { components, proxies, total } of known(inputs)) {
          for (const { vcpu, gib } of [...components, proxies, total]) {
            for (const { reserved, used, paid } of [vcpu, gib]) {
              const slack = paid * 1e-12;
              expect(paid + slack).toBeGreaterThanOrEqual(reserved);
              expect(paid + slack).toBeGreaterThanOrEqual(used ?? 0);
            }
          }
        }
      }),
      RUNS,
    );
  });

  it('more of anything never costs less', () => {
    const field = fc.constantFrom(...FIELD_IDS);
    fc.assert(
      fc.property(
        field.chain((id) => fc.tuple(fc.constant(id), arbitraryInputs(false), inRange(id))),
        ([id, inputs, other]) => {
          const [less, more] = [inputs[id] ?? 0, other].sort((a, b) => a - b) as [number, number];
          const [a, b] = [meshCost({ ...inputs, [id]: less }), meshCost({ ...inputs, [id]: more })];
          const [before, after] = [costs(a), costs(b)];
          for (const [i, cost] of before.entries()) {
            expect(after[i] ?? Number.NaN).toBeGreaterThanOrEqual(cost * (1 - 1e-12));
          }
        },
      ),
      RUNS,
    );
  });

  it('an idle mesh of sidecars is linear in its pods', () => {
    const pods = fc.integer({ min: 0, max: 200_000 });
    fc.assert(
      fc.property(pods, pods, (a, b) => {
        const paid = (count: number) =>
          known({ ...WORKED_EXAMPLE, pods: count, internalRps: 0, edgeRps: 0 })[0].proxies.vcpu.paid;
        expect(paid(a) + paid(b)).toBeCloseTo(paid(a + b), 6);
      }),
      RUNS,
    );
  });
});

/** Everything that could be called the cost. */
function costs({ planes, people }: ReturnType<typeof meshCost>): number[] {
  const compute = planes.flatMap((plane) =>
    isKnown(plane) ? [plane.total.vcpu.paid, plane.total.gib.paid, plane.computePerMonth ?? 0] : [],
  );
  return [...compute, ...Object.values(people as unknown as Record<string, number | null>).map((value) => value ?? 0)];
}
