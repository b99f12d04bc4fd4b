/** Words of a table that stand for one of a few values. */
import type { Direction, Kind } from '../model.ts';

const KIND_WORDS: Readonly<Record<Kind, readonly string[]>> = {
  benefit: ['benefit', 'benefits', 'gain', 'gains', 'pro', 'pros', '▲'],
  cost: ['cost', 'costs', 'con', 'cons', 'ongoing cost', 'ongoing costs', '▼'],
  gate: ['gate', 'gates', 'must', 'musts', 'must have', 'condition', 'conditions', '■'],
};

const DIRECTION_WORDS: Readonly<Record<Direction, readonly string[]>> = {
  higher: ['higher', 'higher is better', 'up', 'more', 'increase', 'maximise', 'maximize', '▲', '↑'],
  lower: ['lower', 'lower is better', 'down', 'less', 'decrease', 'reduce', 'minimise', 'minimize', '▼', '↓'],
  target: ['target', 'on target', 'exact'],
  'yes-no': ['yes-no', 'yes/no', 'yes or no', 'boolean'],
  level: ['level', 'levels'],
};

const lookedUp = <T extends string>(words: Readonly<Record<T, readonly string[]>>) => {
  const byWord = new Map(
    (Object.entries(words) as [T, readonly string[]][]).flatMap(([key, all]) => all.map((w) => [w, key])),
  );
  return (cell: string): T | undefined => byWord.get(cell.trim().toLowerCase().replace(/:$/, ''));
};

export const kindIn = lookedUp<Kind>(KIND_WORDS);
export const directionIn = lookedUp<Direction>(DIRECTION_WORDS);
