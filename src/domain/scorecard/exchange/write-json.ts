/** A card as a file: nothing of it is lost, and a person can read it. Apart from the reading, which a page needs less often. */
import type { Scorecard } from '../model.ts';
import { CURRENT_SCHEMA } from '../schema.ts';

export const FORMAT = 'meshready-scorecard';

export function writeJson(card: Scorecard): string {
  return `${JSON.stringify({ format: FORMAT, schema: CURRENT_SCHEMA, card }, null, 2)}\n`;
}
