/** In an order that looks like none and is always the same. @param seed another one gives another order */
export function mixed(ids: readonly string[], seed = ''): readonly string[] {
  return ids
    .map((id) => ({ id, place: hash(seed + id) }))
    .sort((a, b) => a.place - b.place || (a.id < b.id ? -1 : 1))
    .map(({ id }) => id);
}

/** FNV-1a, 32 bits: http://www.isthe.com/chongo/tech/comp/fnv/ */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (const char of text) value = Math.imul(value ^ (char.codePointAt(0) ?? 0), 0x01000193);
  return value >>> 0;
}
