/** The result as rows of text: one form for the page, the clipboard and the reading without JavaScript. */
import { isKnown, type Component, type MeshCost, type PlaneCost, type Sum } from './cost.ts';
import { COMPONENT_NAMES, fieldsText, moneyText, PLANE_NAMES, shortNumber, usedText } from './words.ts';

export interface Row {
  readonly name: string;
  /** One text for each column. */
  readonly cells: readonly string[];
  /** Instead of cells: what to enter before there are any. */
  readonly missing?: string;
}

/** What is said of each row, apart from money. */
export const COLUMNS = ['vCPU reserved', 'vCPU used', 'vCPU paid', 'GiB reserved', 'GiB used', 'GiB paid'] as const;

/** The columns of {@link planeRows}: money only where both prices are entered. */
export const planeColumns = (cost: MeshCost): readonly string[] =>
  hasMoney(cost) ? [...COLUMNS, 'A month, with istiod'] : COLUMNS;

const hasMoney = ({ planes }: MeshCost) => planes.some((plane) => isKnown(plane) && plane.computePerMonth !== null);

const sumCells = (sum: Sum) => [shortNumber(sum.reserved), usedText(sum), shortNumber(sum.paid)];
const asSum = ({ reserved, used, paid }: Component['vcpu']): Sum => ({
  reserved,
  used: used ?? 0,
  isUsedPartial: used === null,
  paid,
});

const componentRow = ({ id, vcpu, gib }: Component): Row => ({
  name: COMPONENT_NAMES[id],
  cells: [...sumCells(asSum(vcpu)), ...sumCells(asSum(gib))],
});

/** The three data planes, their proxies alone, then istiod, which each of them needs. */
export function planeRows(cost: MeshCost, currency: string): Row[] {
  const { planes } = cost;
  const rows = planes.map((result): Row => {
    const name = PLANE_NAMES[result.plane];
    if (!isKnown(result)) return { name, cells: [], missing: `Enter ${fieldsText(result.missing)}.` };
    const { proxies, computePerMonth } = result;
    const money = computePerMonth === null ? [] : [moneyText(computePerMonth, currency)];
    return { name, cells: [...sumCells(proxies.vcpu), ...sumCells(proxies.gib), ...money] };
  });
  const istiod = planes.find(isKnown)?.components.at(-1);
  return istiod
    ? [
        ...rows,
        { name: 'istiod, in each of them', cells: [...componentRow(istiod).cells, ...(hasMoney(cost) ? [''] : [])] },
      ]
    : rows;
}

/** Each component of one data plane, and their sum. */
export function componentRows({ components, total }: PlaneCost): Row[] {
  return [
    ...components.map(componentRow),
    { name: 'In all', cells: [...sumCells(total.vcpu), ...sumCells(total.gib)] },
  ];
}

const escape = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** A table for documents and spreadsheets. Every text is escaped. */
export function asHtml(columns: readonly string[], rows: readonly Row[]): string {
  const head = ['Data plane', ...columns].map((name) => `<th>${escape(name)}</th>`).join('');
  const body = rows.map(({ name, cells, missing }) => {
    const rest = missing === undefined ? cells : [missing];
    return `<tr><th>${escape(name)}</th>${rest.map((cell) => `<td>${escape(cell)}</td>`).join('')}</tr>`;
  });
  return `<table><thead><tr>${head}</tr></thead><tbody>${body.join('')}</tbody></table>`;
}

/** The same for editors. */
export function asMarkdown(columns: readonly string[], rows: readonly Row[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  const width = columns.length + 1;
  const body = rows.map(({ name, cells, missing }) => {
    const all = [name, ...(missing === undefined ? cells : [missing])];
    return line([...all, ...Array.from({ length: width - all.length }, () => '')]);
  });
  return [line(['Data plane', ...columns]), line(['---', ...columns.map(() => '---:')]), ...body].join('\n');
}
