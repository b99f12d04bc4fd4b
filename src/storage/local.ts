/**
 * Small preferences in localStorage, each under its own key as `{"version": 1, "data": …}`.
 * Storage may be denied, full or hold anything: reading then gives the fallback, writing says whether it held.
 */
export interface LocalFormat<T> {
  readonly key: string;
  readonly version: number;
  readonly fallback: T;
  /** Gives the value back, or undefined where it is not one. */
  readonly parse: (data: unknown) => T | undefined;
}

export function readLocal<T>(format: LocalFormat<T>): T {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(format.key) ?? 'null');
    if (stored === null || typeof stored !== 'object' || !('version' in stored) || !('data' in stored)) {
      return format.fallback;
    }
    return stored.version === format.version ? (format.parse(stored.data) ?? format.fallback) : format.fallback;
  } catch {
    return format.fallback;
  }
}

export function writeLocal<T>(format: LocalFormat<T>, data: T): boolean {
  try {
    localStorage.setItem(format.key, JSON.stringify({ version: format.version, data }));
    return true;
  } catch {
    return false;
  }
}
