/** Reading values of which only the schema rule knows the shape: each answers with nothing where the shape is another. */

export function fieldOf(value: unknown, key: string): unknown {
  return value !== null && typeof value === 'object' ? (value as Record<string, unknown>)[key] : undefined;
}

export function textOf(value: unknown, key: string): string | undefined {
  const field = fieldOf(value, key);
  return typeof field === 'string' ? field : undefined;
}

export function idOf(value: unknown): string | undefined {
  return textOf(value, 'id');
}

export function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

export function numberOf(value: unknown, key: string): number | undefined {
  const field = fieldOf(value, key);
  return typeof field === 'number' ? field : undefined;
}

/** The keys and values of an object; none of a list or of anything else. */
export function entriesOf(value: unknown): [string, unknown][] {
  return value !== null && typeof value === 'object' && !Array.isArray(value) ? Object.entries(value) : [];
}

/** Whether a key is written, whatever its value. */
export function has(value: unknown, key: string): boolean {
  return fieldOf(value, key) !== undefined;
}

/** The texts of a list; what is no text is left out. */
export function textsOf(value: unknown, key: string): string[] {
  return listOf(fieldOf(value, key)).filter((item) => typeof item === 'string');
}
