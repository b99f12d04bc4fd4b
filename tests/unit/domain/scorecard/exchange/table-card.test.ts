import { describe, expect, it } from 'vitest';
import { cardOfTable } from '../../../../../src/domain/scorecard/exchange/table-card.ts';
import { parseScorecard } from '../../../../../src/domain/scorecard/schema.ts';

const from = { title: 'Mesh', id: 'new', seed: 7 };

describe('a card made of a table', () => {
  it('holds its rows and their numbers, and may be stored', () => {
    const { card, problems } = cardOfTable(
      'Kind,Criterion,Unit,Now,Target,Measured,Weight\nBenefit,mTLS,%,35,100,96,30\nCost,Platform hours,h,0,100,,10\n',
      from,
    );
    expect(problems).toEqual([]);
    expect(card && parseScorecard(card)).toMatchObject({ ok: true });
    expect(card?.title).toBe('Mesh');
    expect(card?.criteria.map(({ kind, name, weight }) => [kind, name, weight])).toEqual([
      ['benefit', 'mTLS', 30],
      ['cost', 'Platform hours', 10],
    ]);
    expect(card?.observations.map(({ option, value }) => [option, value?.likely])).toEqual([[card?.proposed, 96]]);
  });

  it('is not made of a table without rows', () => {
    const { card, problems } = cardOfTable('\n\n', from);
    expect(card).toBeUndefined();
    expect(problems).not.toEqual([]);
  });

  it('names cells that it leaves out', () => {
    const { card, problems } = cardOfTable('Criterion,Now,Target\nmTLS,35,many\n', from);
    expect(card?.criteria).toHaveLength(1);
    expect(problems[0]?.cell).toBe('row 2, Target');
  });
});
