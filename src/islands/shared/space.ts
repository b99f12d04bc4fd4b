/** How much room the browser gives, and whether it promised to keep what is stored. */

export interface Space {
  /** Bytes; undefined where the browser does not say. */
  readonly used?: number;
  readonly most?: number;
  /** The browser promised not to clear it by itself; undefined where it does not say. */
  readonly persisted?: boolean;
}

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
