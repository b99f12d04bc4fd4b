/** Everything that is stored, as the recovery part shows it, and as a file. */
import { RECOVERY_FORMAT } from '../../domain/scorecard/exchange/collection.ts';
import type { Recovered, ScorecardStore } from '../../storage/scorecards/contract.ts';

export interface Item extends Recovered {
  /** Bytes, as JSON. */
  readonly size: number;
}

export interface Space {
  /** Bytes; undefined where the browser does not say. */
  readonly used?: number;
  readonly most?: number;
  /** The browser promised not to clear it by itself; undefined where it does not say. */
  readonly persisted?: boolean;
}

const textOf = (raw: unknown): string => {
  try {
    return raw === undefined ? '' : JSON.stringify(raw);
  } catch {
    return String(raw);
  }
};

/** The last stored first within each kind. @throws where storage cannot be read */
export async function everything(store: ScorecardStore): Promise<readonly Item[]> {
  const encoder = new TextEncoder();
  const order: readonly Recovered['what'][] = ['aside', 'journal', 'card', 'binned', 'snapshot', 'other'];
  return (await store.recover())
    .map((found) => ({ ...found, size: encoder.encode(textOf(found.raw)).length }))
    .sort((a, b) => order.indexOf(a.what) - order.indexOf(b.what) || (a.at < b.at ? 1 : a.at > b.at ? -1 : 0));
}

/** @param at a moment such as 2026-11-24T09:30:00Z */
export const recoveryFile = (found: readonly Recovered[], at: string): string =>
  `${JSON.stringify({ format: RECOVERY_FORMAT, version: 1, at, items: found }, null, 2)}\n`;

/** Never throws: where the browser does not say, nothing is said. */
export async function spaceOf(): Promise<Space> {
  // Missing on pages without https.
  const storage = (navigator as Partial<Navigator>).storage;
  try {
    const [{ usage, quota } = {}, persisted] = await Promise.all([storage?.estimate(), storage?.persisted()]);
    return {
      ...(usage === undefined ? {} : { used: usage }),
      ...(quota === undefined ? {} : { most: quota }),
      ...(persisted === undefined ? {} : { persisted }),
    };
  } catch {
    return {};
  }
}

/** Asks the browser not to clear what is stored. @returns whether it promised */
export async function askToPersist(): Promise<boolean> {
  try {
    return (await (navigator as Partial<Navigator>).storage?.persist()) ?? false;
  } catch {
    return false;
  }
}

/** "820 B", "4.1 kB", "2.3 MB", "12 GB". */
export function saySize(bytes: number): string {
  const [size, unit] =
    bytes < 1e3
      ? [bytes, 'B']
      : bytes < 1e6
        ? [bytes / 1e3, 'kB']
        : bytes < 1e9
          ? [bytes / 1e6, 'MB']
          : [bytes / 1e9, 'GB'];
  return `${size < 10 && unit !== 'B' ? size.toFixed(1) : Math.round(size)} ${unit}`;
}
