import { describe, expect, it } from 'vitest';
import { isKnown, meshCost } from '../../../../src/domain/mesh-cost/cost.ts';
import { NOTHING_ENTERED, WORKED_EXAMPLE } from '../../../../src/domain/mesh-cost/inputs.ts';
import { asHtml, asMarkdown, componentRows, planeColumns, planeRows } from '../../../../src/domain/mesh-cost/table.ts';
import {
  compared,
  explained,
  fieldsText,
  misreadText,
  moneyText,
  shortNumber,
  strained,
} from '../../../../src/domain/mesh-cost/words.ts';

const example = meshCost(WORKED_EXAMPLE);

describe('a result in words', () => {
  it('says what is reserved, used and paid for', () => {
    expect(explained(example).map(({ text }) => text)).toEqual([
      'Sidecars reserve 50 vCPU and use 8: you pay for 50.',
      'ztunnel reserves 8 vCPU and uses 2.4; istio-cni reserves 4: you pay for 8 + 4 = 12.',
      'ztunnel reserves 8 vCPU and uses 2.4; istio-cni reserves 4; waypoints reserve 1 and use 5: you pay for 8 + 4 + 5 = 17.',
    ]);
    expect(misreadText(500)).toContain('100 vCPU');
  });

  it('compares ambient with sidecars, whichever is dearer', () => {
    expect(compared(example)).toBe('Ambient with waypoints pays for 33 vCPU and 37.3 GiB less than sidecars.');
    expect(compared(meshCost({ ...WORKED_EXAMPLE, pods: 160 }))).toBe(
      'Ambient with waypoints pays for 1 vCPU and 5.16 GiB more than sidecars.',
    );
    expect(compared(meshCost({ ...WORKED_EXAMPLE, pods: 190 }))).toBe(
      'Ambient with waypoints pays for 2 vCPU less and 1.41 GiB more than sidecars.',
    );
    expect(compared(meshCost(NOTHING_ENTERED))).toBeUndefined();
  });

  it('says when proxies could not carry the load at all', () => {
    expect(strained(example)).toEqual([]);
    expect(strained(meshCost({ ...WORKED_EXAMPLE, waypoints: 2 }))).toEqual([
      '2 waypoint replicas cannot carry this: 5 vCPU would be used, and the charts limit each proxy to 2. It takes at least 3.',
    ]);
    expect(strained(meshCost({ ...WORKED_EXAMPLE, waypoints: 3, pods: 3 }))).toEqual([
      expect.stringMatching(/^3 pods cannot carry this: .* at least 4\.$/),
    ]);
  });

  it('names what is missing as it stands inside a sentence', () => {
    expect(fieldsText(['pods', 'gibPrice', 'istiods'])).toBe('pods, one GiB of memory and istiod replicas');
  });
});

describe('numbers', () => {
  it.each([
    [0, '0'],
    [0.001, '<0.01'],
    [3.90625, '3.91'],
    [9.996, '10'],
    [25.15625, '25.2'],
    [99.96, '100'],
    [1234.5, '1,235'],
  ])('%d is shown as %s', (value, text) => {
    expect(shortNumber(value)).toBe(text);
  });

  it('of money have hundredths only where they matter', () => {
    expect(moneyText(3.5, 'USD')).toBe('$3.50');
    expect(moneyText(1541, 'EUR')).toBe('€1,541');
  });
});

describe('the table', () => {
  it('has a row for each data plane and one for istiod', () => {
    expect(planeRows(example, 'USD').map(({ name, cells }) => [name, ...cells])).toEqual([
      ['Sidecars', '50', '8', '50', '62.5', '27.9', '62.5'],
      ['Ambient, layer 4 only', '12', '≥ 2.4', '12', '23.9', '≥ 0.45', '23.9'],
      ['Ambient with waypoints', '13', '≥ 7.4', '17', '25.2', '≥ 1.01', '25.2'],
      ['istiod, in each of them', '1', 'not published', '1', '4', 'not published', '4'],
    ]);
  });

  it('has money only where both prices are entered, and istiod in it', () => {
    const cells = (inputs: object) => {
      const cost = meshCost({ ...WORKED_EXAMPLE, ...inputs });
      return [planeColumns(cost).at(-1), ...planeRows(cost, 'USD').map((row) => row.cells.at(-1))];
    };
    expect(cells({ vcpuPrice: 25 })[0]).toBe('GiB paid');
    expect(cells({ vcpuPrice: 25, gibPrice: 4 })).toEqual(['A month, with istiod', '$1,541', '$437', '$567', '']);
  });

  it('says what to enter where a data plane cannot be computed', () => {
    const rows = planeRows(meshCost({ ...WORKED_EXAMPLE, nodes: null }), 'USD');
    expect(rows.map(({ missing }) => missing)).toEqual([undefined, 'Enter nodes.', 'Enter nodes.', undefined]);
  });

  it('adds up, component by component', () => {
    const [, , waypoints] = example.planes;
    const rows = isKnown(waypoints) ? componentRows(waypoints) : [];
    expect(rows.map(({ name, cells }) => [name, cells[2]])).toEqual([
      ['ztunnel', '8'],
      ['istio-cni', '4'],
      ['Waypoints', '5'],
      ['istiod', '1'],
      ['In all', '18'],
    ]);
  });

  it('is copied as a table for documents and as Markdown for editors, every line of one width', () => {
    const cost = meshCost({ ...WORKED_EXAMPLE, nodes: null, vcpuPrice: 25, gibPrice: 4 });
    const [columns, rows] = [planeColumns(cost), planeRows(cost, 'USD')];
    const widths = asMarkdown(columns, rows)
      .split('\n')
      .map((line) => line.split(' | ').length);
    expect(new Set(widths)).toEqual(new Set([8]));
    expect(asHtml(columns, rows)).toContain('<tr><th>Sidecars</th><td>50</td><td>8</td><td>50</td>');
    expect(asHtml(['<i>'], [{ name: 'a & b', cells: ['<0.01'] }])).toContain(
      '<th>&lt;i&gt;</th></tr></thead><tbody><tr><th>a &amp; b</th><td>&lt;0.01</td>',
    );
  });
});
