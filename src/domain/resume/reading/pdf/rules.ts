import type { Box } from './page.ts';

/** Points. */
const NEAR = 3;

/** Positions without those that are nearly the same. */
function distinct(positions: readonly number[]): number[] {
  return [...positions]
    .sort((a, b) => a - b)
    .reduce<number[]>((all, each) => (each - (all.at(-1) ?? -Infinity) < NEAR ? all : [...all, each]), []);
}

/** How many grids of lines there are: at least two rows of two cells, so three lines that lie and three that stand. */
export function tablesOf(rules: readonly Box[]): number {
  const standing = rules.filter(({ width, height }) => width < NEAR && height > 8);
  const lying = rules.filter(({ width, height }) => height < NEAR && width > 20);
  let tables = 0;
  let end = -Infinity;
  for (const rule of [...standing].sort((a, b) => a.y - b.y)) {
    if (rule.y < end) continue;
    // All lines that stand and hang together from here downwards.
    let bottom = rule.y + rule.height;
    const group = [rule];
    for (const other of [...standing].sort((a, b) => a.y - b.y)) {
      if (other === rule || other.y < rule.y - NEAR || other.y > bottom + NEAR) continue;
      group.push(other);
      bottom = Math.max(bottom, other.y + other.height);
    }
    end = bottom;
    const columns = distinct(group.map(({ x }) => x));
    const rows = distinct(lying.filter(({ y }) => y > rule.y - NEAR && y < bottom + NEAR).map(({ y }) => y));
    if (columns.length >= 3 && rows.length >= 3) tables += 1;
  }
  return tables;
}
