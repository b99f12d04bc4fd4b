/** What became of files that were to be imported. */
import type { Problem } from '../../domain/scorecard/schema.ts';

export type Outcome =
  /** `copied`: its id was taken, so it has one of its own. */
  | {
      readonly kind: 'imported';
      readonly id: string;
      readonly title: string;
      readonly copied: boolean;
      readonly left: readonly Problem[];
      readonly notes: readonly string[];
    }
  /** The very same card is here already. */
  | { readonly kind: 'known'; readonly id: string; readonly title: string; readonly wasInBin: boolean }
  | { readonly kind: 'newer'; readonly title: string; readonly version: number }
  | { readonly kind: 'refused'; readonly title: string; readonly problems: readonly Problem[] };

export interface Imported {
  readonly file: string;
  readonly outcomes: readonly Outcome[];
}

/** One sentence for all files. */
export function sayImported(imported: readonly Imported[]): string {
  const outcomes = imported.flatMap((file) => file.outcomes);
  const count = (kind: Outcome['kind']) => outcomes.filter((outcome) => outcome.kind === kind).length;
  const cards = (n: number) => (n === 1 ? 'one card' : `${n} cards`);
  const [taken, known, refusals] = [count('imported'), count('known'), count('refused') + count('newer')];
  const parts = [
    taken > 0 ? `${cards(taken)} imported` : '',
    known > 0 ? `${cards(known)} here already` : '',
    refusals > 0 ? `${cards(refusals)} not imported` : '',
  ].filter((part) => part !== '');
  const text = parts.join(', ');
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}
