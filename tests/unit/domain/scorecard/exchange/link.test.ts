import { deflateSync } from 'fflate';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { diff, same } from '../../../../../src/domain/scorecard/change/diff.ts';
import { readLink, writeFullLink, writeNumbersLink } from '../../../../../src/domain/scorecard/exchange/link.ts';
import type { LinkTemplate } from '../../../../../src/domain/scorecard/exchange/link.ts';
import { DICTIONARY } from '../../../../../src/domain/scorecard/exchange/link/dictionary.ts';
import { checksum, MOST_BYTES } from '../../../../../src/domain/scorecard/exchange/link/packing.ts';
import type { Milestone, Scorecard } from '../../../../../src/domain/scorecard/model.ts';
import { anyCard } from './any-card.ts';
import { filledCard, template, TEMPLATE_HASH } from './filled-card.ts';

const leadership: LinkTemplate = { template, hash: TEMPLATE_HASH };
const site = (id: string) => (id === template.id ? leadership : undefined);
const nowhere = () => undefined;

async function opened(
  fragment: string,
  templates: (id: string) => LinkTemplate | undefined = site,
): Promise<Scorecard> {
  const read = await readLink(fragment, templates);
  if (read.kind !== 'card') throw new Error(JSON.stringify(read));
  return read.card;
}

/** A link around any text, as someone would craft it who knows the format. */
function craft(form: string, text: string): string {
  const bytes = deflateSync(new TextEncoder().encode(text), { dictionary: new TextEncoder().encode(DICTIONARY) });
  const packed = Buffer.from(bytes).toString('base64url');
  return `card.1${form}.${packed.length}.${checksum(`1${form}${packed}`)}.${packed}`;
}

describe('a full link', () => {
  test('holds any card without loss', async () => {
    await fc.assert(
      fc.asyncProperty(anyCard(0), async (card) => {
        const { fragment, leftOut } = await writeFullLink(card);
        expect(leftOut).toEqual([]);
        expect(same(await opened(fragment, nowhere), card)).toBe(true);
      }),
      { seed: 7, numRuns: 150 },
    );
  });

  test('of 20 filled rows stays below 4,000 characters, with and without its template', async () => {
    const card = filledCard();
    const alone = await writeFullLink(card);
    const beside = await writeFullLink(card, leadership);
    expect(alone.fragment.length).toBeLessThan(4000);
    expect(beside.fragment.length).toBeLessThan(3000);
    expect(alone.fragment).toMatch(/^[\w.-]+$/);
    expect(await opened(alone.fragment, nowhere)).toEqual(card);
    expect(await opened(beside.fragment)).toEqual(card);
  });

  test('says that milestones stay behind', async () => {
    const body = filledCard();
    const card = {
      ...body,
      milestones: [
        { id: 'm1', name: 'Before the pilot', at: '2026-08-03T08:00:00Z', card: body },
      ] satisfies Milestone[],
    };
    const { fragment, leftOut } = await writeFullLink(card);
    expect(leftOut).toEqual(['1 milestone']);
    expect((await opened(fragment)).milestones).toEqual([]);
  });

  test('takes explanations from a newer template, and says so', async () => {
    const { fragment } = await writeFullLink(filledCard(), leadership);
    const newer = {
      template: {
        ...template,
        version: '4',
        criteria: template.criteria.map((c) => (c.why ? { ...c, why: 'In new words.' } : c)),
      },
      hash: 'other',
    };
    const read = await readLink(fragment, () => newer);
    expect(read).toMatchObject({
      kind: 'card',
      notes: ['The rows are explained in the words of version 4 of the template; the card was sent with version 3.'],
    });
    expect(diff(filledCard(), await opened(fragment, () => newer)).every(({ path }) => path[2] === 'why')).toBe(true);
  });

  test('opens where its template is unknown, and says what could not be added', async () => {
    const { fragment } = await writeFullLink(filledCard(), leadership);
    const read = await readLink(fragment, nowhere);
    expect(read).toMatchObject({
      kind: 'card',
      notes: [`The template's explanations of 14 rows could not be added: there is no template "leadership" here.`],
    });
    const places = diff(filledCard(), await opened(fragment, nowhere)).map(({ path }) => path.slice(2).join('.'));
    expect(new Set(places)).toEqual(new Set(['why', 'evidenceAsked', 'metric.window', 'metric.recipe']));
  });
});

describe('a link of numbers', () => {
  test('of 20 filled rows stays below 600 characters', async () => {
    const { fragment } = await writeNumbersLink(filledCard(), leadership);
    expect(fragment.length).toBeLessThan(600);
  });

  test('brings every number, range, weight, condition, status and grade back, and no word', async () => {
    const card = filledCard();
    const { fragment, leftOut } = await writeNumbersLink(card, leadership);
    const back = await opened(fragment);
    expect(leftOut).toEqual([
      'the title',
      'the people',
      'words of 6 shared inputs',
      'names, sources and evidence of 19 values',
    ]);
    expect(back.criteria).toEqual(card.criteria);
    expect(back.phases).toEqual(card.phases);
    expect(back.rule).toEqual(card.rule);
    expect(back.seed).toBe(card.seed);
    const numbers = ({ observations }: Scorecard) =>
      observations.map(({ criterion, option, status, value, n, from, to, evidence, waiver }) => [
        [criterion, option, status, value?.low, value?.likely, value?.high, value?.basis, value?.asOf, n, from, to],
        [evidence.map(({ grade }) => grade), waiver?.until],
      ]);
    expect(numbers(back)).toEqual(numbers(card));
    expect(JSON.stringify(back)).not.toContain('Okafor');
  });

  test('follows rows that were taken out, moved and added', async () => {
    const card = filledCard();
    const [first, second, ...rest] = card.criteria;
    if (!first || !second) throw new Error('too few rows');
    const added = { ...second, id: 'own-row', name: 'A row of our own' };
    const moved = {
      ...card,
      criteria: [...rest.slice(1), added, second, first],
      observations: card.observations.filter(({ criterion }) => criterion !== rest[0]?.id),
    };
    const { fragment, leftOut } = await writeNumbersLink(moved, leadership);
    expect(leftOut).toContain('the row “A row of our own”');
    expect((await opened(fragment)).criteria.map(({ id }) => id)).toEqual(
      [...rest.slice(1), second, first].map(({ id }) => id),
    );
  });

  test('leaves out a row whose unit was changed: its numbers would mean something else', async () => {
    const card = filledCard();
    const criteria = card.criteria.map((c) =>
      c.id === 'rollback-time' ? { ...c, metric: { ...c.metric, unit: 's' } } : c,
    );
    const { fragment, leftOut } = await writeNumbersLink({ ...card, criteria }, leadership);
    expect(leftOut).toContain('the row “Canary rollback”');
    const back = await opened(fragment);
    expect(back.criteria.some(({ id }) => id === 'rollback-time')).toBe(false);
    expect(back.observations.some(({ criterion }) => criterion === 'rollback-time')).toBe(false);
  });

  test('holds the numbers of any card over any template', async () => {
    await fc.assert(
      fc.asyncProperty(anyCard(0), anyCard(0), async (card, other) => {
        const id = card.template?.id ?? 'own';
        const own = { template: { ...card, ...(card.template ?? { id, version: '1' }), id }, hash: 'h' };
        const filled = { ...card, template: { id, version: '1', hash: 'h' } };
        const changed = { ...filled, rule: other.rule, finance: other.finance, seed: other.seed };
        const { fragment, leftOut } = await writeNumbersLink(changed, own);
        const back = await opened(fragment, () => own);
        expect(back).toMatchObject({ finance: other.finance, seed: other.seed, status: card.status });
        expect(back.criteria).toEqual(card.criteria);
        expect(leftOut.filter((phrase) => phrase.startsWith('the row'))).toEqual([]);
      }),
      { seed: 11, numRuns: 100 },
    );
  });

  test('is not opened over a template that this site lacks, or whose rows or units are others', async () => {
    const { fragment } = await writeNumbersLink(filledCard(), leadership);
    expect(await readLink(fragment, nowhere)).toEqual({ kind: 'unknown-template', id: 'leadership', version: '3' });
    const fewer = { template: { ...template, version: '4', criteria: template.criteria.slice(1) }, hash: 'x' };
    expect(await readLink(fragment, () => fewer)).toEqual({
      kind: 'unknown-template',
      id: 'leadership',
      version: '3',
      here: '4',
    });
  });

  test('is not written over a foreign template', async () => {
    const foreign = { template: { ...template, id: 'other' }, hash: 'x' };
    await expect(writeNumbersLink(filledCard(), foreign)).rejects.toThrow('needs the template of the card, leadership');
  });
});

describe('what arrives otherwise', () => {
  const fragment = writeFullLink(filledCard()).then((link) => link.fragment);

  test('a link cut anywhere is never opened', async () => {
    const whole = await fragment;
    for (let length = 0; length < whole.length; length += length < 40 ? 1 : 61) {
      const read = await readLink(whole.slice(0, length), site);
      expect(read.kind, `${length} characters`).toBe(length < 'card.'.length ? 'foreign' : 'cut-off');
    }
    const packed = whole.split('.').at(-1) ?? '';
    expect(await readLink(whole.slice(0, -10), site)).toEqual({
      kind: 'cut-off',
      had: packed.length - 10,
      expected: packed.length,
    });
  });

  test('one altered character is found, wherever it is', async () => {
    const whole = await fragment;
    const start = whole.indexOf('.', 7) + 1;
    for (let at = start; at < whole.length; at += 37) {
      const other = whole[at] === 'a' ? 'b' : 'a';
      const read = await readLink(whole.slice(0, at) + other + whole.slice(at + 1), site);
      expect(['altered', 'foreign', 'cut-off'], `at ${at}: ${read.kind}`).toContain(read.kind);
    }
    expect(await readLink(`${whole}AB`, site)).toEqual({ kind: 'altered' });
    expect((await readLink(whole.toLowerCase(), site)).kind).toBe('altered');
  });

  test('a whole address, or marks that a program put behind it, do no harm', async () => {
    const whole = await fragment;
    for (const around of [
      `https://example.org/scorecards/#${whole}`,
      `#${whole}`,
      `${whole})`,
      `${whole}. See`,
      `${whole}%20`,
    ]) {
      expect((await readLink(around, site)).kind).toBe('card');
    }
  });

  test('a newer version and foreign fragments are named', async () => {
    const whole = await fragment;
    expect(await readLink(whole.replace('card.1f', 'card.2f'), site)).toEqual({ kind: 'newer', version: 2 });
    for (const foreign of [
      '',
      '#',
      '#criteria',
      'card',
      'cards.1f.3',
      'card.0f.1.1.A',
      'card.1q.1.1.A',
      'card.x',
      '{"schema":1}',
    ]) {
      expect(await readLink(foreign, site), foreign).toEqual({ kind: 'foreign' });
    }
  });

  test('a bomb is given up at 2 MB', async () => {
    const bomb = craft('f', '0'.repeat(50_000_000));
    expect(bomb.length).toBeLessThan(100_000);
    expect(await readLink(bomb, site)).toEqual({
      kind: 'invalid',
      problems: [{ path: 'link', message: 'holds more than 2 MB: no card of this tool is that large' }],
    });
    expect(MOST_BYTES).toBe(2_000_000);
  });

  test('well-sealed nonsense is refused with a reason', async () => {
    for (const text of [
      '',
      '0',
      '\u001f',
      '~',
      '~9~',
      `${'z'.repeat(500)}\u001f${'1e99,'.repeat(90)}\u001fx`,
      '__proto__',
    ]) {
      for (const form of ['f', 'n']) {
        const read = await readLink(craft(form, text), site);
        expect(['invalid', 'unknown-template'], JSON.stringify(read)).toContain(read.kind);
        if (read.kind === 'invalid') expect(read.problems[0]?.message).not.toBe('');
      }
    }
    const sealedNoise = `card.1f.4.${checksum('1f????')}.????`;
    expect((await readLink(sealedNoise, site)).kind).toBe('invalid');
  });

  test('a card that breaks a rule of the schema is refused with the place', async () => {
    const card = filledCard();
    const { fragment: good } = await writeFullLink(card);
    expect((await readLink(good, site)).kind).toBe('card');
    const broken = { ...card, proposed: 'nothing' };
    await expect(writeFullLink(broken)).rejects.toThrow('is the reference option');
  });

  test('a link that was sent with version 1 opens for ever', async () => {
    const sent =
      'card.1f.504.x2834z.nZpNasMwEIWPMj6AMBrJspttCVmU0m4CWTvFSU3_IGkp3fjsfTOSZbspFApxFNsJCkJ-M_O9YWaP8sNZZjfUYViDGXhcwQs3GO9D7QaMwbLDmbVUNcaWQQ9fY2DjggnGyeDNylT4wMGwjFZu4qSx-OKVHs66GpNVlun49owYRjNy6Wl1cA_VvulQQ8Va94Be5pPuFJZq_dLNUzHWxUm-nl5M3p76ebRGYlncP7XYEWAf6NFVKog0A9VStDVpE1tWVKhG1qjWLX6KhOkskGmJDpaOJqDrL44m7RK6iYqZBGyCs3Hz3zagEpN7njGrWuMj9oo17Z9m4s8SEZolSW3K49RRkS2hubnS-GwvKFD5TMkdEASKilmQE53ad0rfP9BiXNIN_NJzsesQuOga6xK5MdZSnkXRN9r8x2AkQgSlC0-CttJCkSUGwvSC9qfcrDMZCQKuNCDPPJNxtqznqdBQKSxRk_ZfbXHX9ifa4r_nOZeRFIrz2h8f378B';
    const read = await readLink(sent, nowhere);
    expect(read).toMatchObject({
      kind: 'card',
      card: {
        id: 'golden',
        title: 'A card of version 1',
        proposed: 'mesh',
        criteria: [{ id: 'named-owner' }, { id: 'rollback-time' }],
      },
    });
    const observation = filledCard().observations.find(({ criterion }) => criterion === 'rollback-time');
    expect(await opened(sent, nowhere)).toMatchObject({ observations: [{ value: observation?.value }] });
  });

  test('the dictionary of version 1 never changes: links that were sent hang on it', () => {
    expect(checksum(DICTIONARY)).toBe('1cfr6c');
  });
});
