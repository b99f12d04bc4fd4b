/**
 * The words with which a template explains its rows: why, how to measure, what to attach, where to read on. They are most of a card's
 * length and none of its content, so a link names them where nobody changed them, and takes them from the template at the other end.
 * Names, units, metrics and formulas always travel, since they say what a number is.
 */
import { same } from '../../change/diff.ts';
import type { Criterion, Scorecard } from '../../model.ts';
import type { TemplateCore } from '../../template.ts';
import { checksum } from './packing.ts';

/** Part of the format: the position is the bit. */
const GUIDANCE = ['why', 'evidenceAsked', 'questions', 'window', 'recipe'] as const;
type Guidance = (typeof GUIDANCE)[number];

interface Words {
  /** Bits of GUIDANCE that are as in the template. */
  readonly asTemplate?: number;
}

const wordOf = (row: Criterion, field: Guidance): unknown =>
  field === 'window' || field === 'recipe' ? row.metric[field] : row[field];

function rowsOf(template: TemplateCore | undefined): ReadonlyMap<string, Criterion> {
  return new Map(template?.criteria.map((row) => [row.id, row]));
}

const seal = (words: readonly unknown[]) => checksum(JSON.stringify(words));

/** The card without the words that its template has too. */
export function withoutGuidance(card: Scorecard, template: TemplateCore | undefined): object {
  const rows = rowsOf(template);
  const taken: unknown[] = [];
  const criteria = card.criteria.map((criterion): object => {
    const row = rows.get(criterion.id);
    const shared = GUIDANCE.filter((field) => {
      const word = wordOf(criterion, field);
      return row && word !== undefined && same(word, wordOf(row, field));
    });
    if (shared.length === 0) return criterion;
    taken.push(...shared.map((field) => wordOf(criterion, field)));
    return {
      ...without(criterion, shared),
      metric: without(criterion.metric, shared),
      asTemplate: shared.reduce((bits, field) => bits + 2 ** GUIDANCE.indexOf(field), 0),
    };
  });
  return taken.length > 0 ? { ...card, criteria, guidance: seal(taken) } : card;
}

const without = (object: object, fields: readonly string[]) =>
  Object.fromEntries(Object.entries(object).filter(([key]) => !fields.includes(key)));

/** A card as it came out of a link. */
export interface Unworded {
  readonly guidance?: string;
  readonly template?: { readonly id: string; readonly version: string };
  readonly criteria: readonly (Criterion & Words)[];
}

/**
 * The words put back, as far as this template has them.
 *
 * @returns the card, unchecked, and what to tell the reader; nothing to tell where the words are those that were sent
 */
export function withGuidance(
  { guidance, ...card }: Unworded,
  template: TemplateCore | undefined,
): { readonly card: object; readonly notes: readonly string[] } {
  const rows = rowsOf(template);
  const found: unknown[] = [];
  let missing = 0;
  const criteria = card.criteria.map(({ asTemplate = 0, ...criterion }): object => {
    const row = rows.get(criterion.id);
    const shared = GUIDANCE.filter((_, bit) => Math.floor(asTemplate / 2 ** bit) % 2 === 1);
    const there = shared.flatMap((field): [Guidance, unknown][] => {
      const word = row && wordOf(row, field);
      return word === undefined ? [] : [[field, word]];
    });
    if (there.length < shared.length) missing += 1;
    found.push(...there.map(([, word]) => word));
    const inMetric = there.filter(([field]) => field === 'window' || field === 'recipe');
    const inRow = there.filter(([field]) => field !== 'window' && field !== 'recipe');
    return {
      ...criterion,
      ...Object.fromEntries(inRow),
      metric: { ...criterion.metric, ...Object.fromEntries(inMetric) },
    };
  });
  return { card: { ...card, criteria }, notes: notesOf(card.template, template, missing, guidance, found) };
}

function notesOf(
  sent: Unworded['template'],
  here: TemplateCore | undefined,
  missing: number,
  guidance: string | undefined,
  found: readonly unknown[],
): string[] {
  if (guidance === undefined || seal(found) === guidance) return [];
  const notes: string[] = [];
  if (missing > 0) {
    notes.push(
      `The template's explanations of ${missing} ${missing === 1 ? 'row' : 'rows'} could not be added: ` +
        `${here ? `version ${here.version} here no longer has them` : `there is no template "${sent?.id ?? ''}" here`}.`,
    );
  }
  if (here && found.length > 0) {
    notes.push(
      `The rows are explained in the words of version ${here.version} of the template; the card was sent with version ${sent?.version ?? ''}.`,
    );
  }
  return notes;
}
