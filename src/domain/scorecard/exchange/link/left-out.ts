/** What did not travel, in the words of the card. */
import type { Patch } from '../../change/diff.ts';
import { diff } from '../../change/diff.ts';
import type { Scorecard } from '../../model.ts';

/** @returns phrases for a list, such as "2 milestones" or "the row “Canary rollback”" */
export function leftOut(card: Scorecard, arrived: Scorecard): string[] {
  const patches = diff(card, { ...arrived, id: card.id, ...(card.template ? { template: card.template } : {}) });
  const at = (field: string) => patches.filter(({ path }) => path[0] === field);
  const phrases: string[] = [];
  const say = (patchesOfField: readonly Patch[], phrase: (n: number) => string) => {
    if (patchesOfField.length > 0) phrases.push(phrase(patchesOfField.length));
  };
  for (const field of ['title', 'question', 'people', 'decision'] as const) {
    say(at(field), () => (field === 'people' ? 'the people' : `the ${field}`));
  }
  for (const [field, one] of [
    ['criteria', 'row'],
    ['drivers', 'shared input'],
    ['options', 'option'],
    ['phases', 'phase'],
  ] as const) {
    const whole = at(field).filter(({ path, after }) => path.length === 2 && after === undefined);
    whole.forEach(({ before }) => phrases.push(`the ${one} “${nameOf(before)}”`));
    const inside = new Set(at(field).flatMap(({ path }) => (path.length > 2 ? [path[1]] : [])));
    const named = card[field].filter(({ id }) => inside.has(id)).map(({ name }) => `“${name}”`);
    if (named.length > 2) phrases.push(`words of ${counted(named.length, one)}`);
    else if (named.length > 0) phrases.push(`words of the ${one} ${named.join(' and ')}`);
  }
  say(at('observations'), (n) => `names, sources and evidence of ${counted(n, 'value')}`);
  say(at('milestones'), () => counted(card.milestones.length, 'milestone'));
  return phrases;
}

const nameOf = (entry: unknown) => (entry as { name?: string } | undefined)?.name ?? '';
const counted = (n: number, what: string) => `${n} ${what}${n === 1 ? '' : 's'}`;
