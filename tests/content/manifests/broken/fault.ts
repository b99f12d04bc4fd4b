/**
 * One fault, planted into a good manifest: what it is, the text in whose place it stands, and words of the refusal.
 * `from` must occur in the manifest; its first occurrence is replaced.
 */
export type Planted = readonly [what: string, from: string | RegExp, to: string, words: string];

/** Planted faults, below the kind and the name of the good manifest that takes them. */
export type PlantedFaults = Readonly<Record<string, readonly Planted[]>>;
