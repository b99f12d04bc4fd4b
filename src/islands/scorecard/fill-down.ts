/** A column of numbers pasted into a table: the rows from there downwards take one each, in one step. */
import { setCriterion, setNumber } from '../../domain/scorecard/change/edit.ts';
import { readNumber } from '../../domain/scorecard/exchange/cell-number.ts';
import type { Scorecard } from '../../domain/scorecard/model.ts';
import { isTurned, standsApart } from '../../domain/scorecard/score/anchors.ts';
import type { Session } from './session.ts';

type Edit = (card: Scorecard, id: string, number: number | undefined) => Scorecard;

/** What a number in a column changes, by the label of the column. */
const EDITS: Readonly<Record<string, Edit>> = {
  Measured: (card, id, number) => setNumber(card, id, card.proposed, number),
  Is: (card, id, number) => setNumber(card, id, card.proposed, number),
  Weight: setWeight,
  Now: (card, id, number) => setAnchor(card, id, 'floor', number),
  Target: (card, id, number) => setAnchor(card, id, 'target', number),
  Cap: (card, id, number) => setAnchor(card, id, 'target', number),
};

/** A weight below 0, or one that would let a worse number score more, is refused here as it is when typed. */
function setWeight(card: Scorecard, id: string, number: number | undefined): Scorecard {
  const { metric, scale } = card.criteria.find((criterion) => criterion.id === id) ?? {};
  const refused = (number ?? 0) < 0 || (number !== undefined && metric && scale && isTurned(metric.direction, scale));
  return refused ? card : setCriterion(card, id, { weight: number ?? null }, ['weight']);
}

/** An anchor that would equal the other one, or turn round a stretch, stays as it was. */
function setAnchor(card: Scorecard, id: string, side: 'floor' | 'target', number: number | undefined): Scorecard {
  const scale = card.criteria.find((criterion) => criterion.id === id)?.scale;
  if (!scale || number === undefined) return card;
  const next = { ...scale, [side]: number };
  return standsApart(next) ? setCriterion(card, id, { scale: next }, [side]) : card;
}

/**
 * Fills a column from one row downwards; what cannot be taken is named, and a line that is no number stops it all.
 *
 * @param column its label, one of the keys of EDITS
 * @param below ids of the rows from the first to be filled
 * @param lines the cells, from the top
 */
export function fillDown(session: Session, column: string, below: readonly string[], lines: readonly string[]): void {
  const edit = EDITS[column];
  if (!edit) return;
  const numbers = lines.map((line) => readNumber(line));
  const bad = numbers.findIndex(({ kind }) => kind === 'bad');
  if (bad >= 0) {
    session.tell(`Nothing was pasted: line ${bad + 1}, "${lines[bad] ?? ''}", is no number.`);
    return;
  }
  const ids = below.slice(0, numbers.length);
  const refused: string[] = [];
  session.change('Pasted numbers', (card) =>
    ids.reduce((filled, id, i) => {
      const read = numbers[i];
      const number = read?.kind === 'number' ? read.value : undefined;
      const next = edit(filled, id, number);
      if (next === filled && number !== undefined) refused.push(lines[i]?.trim() ?? '');
      return next;
    }, card),
  );
  const count = ids.length - refused.length;
  const left = numbers.length - ids.length;
  const said = [
    count === 1 ? 'One row was filled' : `${count} rows were filled`,
    ...(refused.length > 0
      ? [`left out because the row cannot take it, below 0 or on the wrong side of its scale: ${refused.join(', ')}`]
      : []),
    ...(left > 0 ? [`for ${left} more there was no row left`] : []),
  ];
  session.tell(`${said.join('; ')}.`);
}
