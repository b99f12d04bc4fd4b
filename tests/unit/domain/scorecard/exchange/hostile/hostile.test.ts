import { strFromU8, unzipSync } from 'fflate';
import Papa from 'papaparse';
import { defaultTreeAdapter, parseFragment } from 'parse5';
import type { DefaultTreeAdapterTypes } from 'parse5';
import { afterEach, describe, expect, test } from 'vitest';
import { assess } from '../../../../../../src/domain/scorecard/assess.ts';
import { readBytes } from '../../../../../../src/domain/scorecard/exchange/bytes.ts';
import { clipboardTexts } from '../../../../../../src/domain/scorecard/exchange/clipboard.ts';
import { readCsv, writeCsv } from '../../../../../../src/domain/scorecard/exchange/csv.ts';
import { readJson, writeJson } from '../../../../../../src/domain/scorecard/exchange/json.ts';
import { readLink, writeFullLink } from '../../../../../../src/domain/scorecard/exchange/link.ts';
import { writeMadr } from '../../../../../../src/domain/scorecard/exchange/madr.ts';
import { readRows, toCriteria } from '../../../../../../src/domain/scorecard/exchange/paste.ts';
import { tableOf } from '../../../../../../src/domain/scorecard/exchange/table.ts';
import { workbookOf, writeXlsx } from '../../../../../../src/domain/scorecard/exchange/xlsx.ts';
import type { Scorecard } from '../../../../../../src/domain/scorecard/model.ts';
import { parseScorecard } from '../../../../../../src/domain/scorecard/schema.ts';
import { template, TEMPLATE_HASH } from '../filled-card.ts';
import { BYTES, card, fileOf, filledWith, FORMULAS, LINKS, REFUSED_JSON, TABLES, WORDS } from './corpus.ts';

const TODAY = '2026-11-24';
const site = (id: string) => (id === template.id ? { template, hash: TEMPLATE_HASH } : undefined);
const sourceOf = (from: Scorecard) => ({ card: from, assessment: assess(from, TODAY), today: TODAY });

/** Whatever came in, no object has got anything that it did not have. */
afterEach(() => {
  expect('polluted' in {} || 'isAdmin' in {}).toBe(false);
  expect(Object.getPrototypeOf({})).toBe(Object.prototype);
});

/** Every object inside is a plain one, with a plain prototype and no inherited surprise. */
function expectPlain(value: unknown): void {
  if (value === null || typeof value !== 'object') return;
  expect([Object.prototype, Array.prototype]).toContain(Object.getPrototypeOf(value));
  expect(Object.hasOwn(value, '__proto__')).toBe(false);
  Object.values(value).forEach(expectPlain);
}

test('the corpus has more than 200 cases, each with a name of its own', () => {
  const lists = [REFUSED_JSON, FORMULAS, WORDS.map((text) => [text]), TABLES, LINKS, BYTES];
  expect(lists.reduce((sum, list) => sum + list.length, 0)).toBeGreaterThan(300);
  for (const list of lists) expect(new Set(list.map(([name]) => name)).size).toBe(list.length);
});

describe('a hostile JSON file', () => {
  test.each(REFUSED_JSON)('with %s is refused, with a place and a reason', (_, text) => {
    const read = readJson(text);
    if (read.kind !== 'problems') throw new Error(`taken for a ${read.kind}`);
    const [first] = read.problems;
    expect(first?.path).toMatch(/^(file|format|schema|line \d+, column \d+|card(\.[\w.[\]]+)?)$/);
    expect(first?.message.length).toBeGreaterThan(5);
    expect(read.problems.length).toBeLessThanOrEqual(50);
  });

  test.each(FORMULAS)('with a formula that is %s opens, and nothing of it is run', (_, formula) => {
    const criteria = card.criteria.map((c) => (c.money ? { ...c, money: { ...c.money, formula } } : c));
    const read = readJson(fileOf({ ...card, criteria }));
    if (read.kind !== 'card') throw new Error(JSON.stringify(read));
    const { assessment } = sourceOf(read.card);
    for (const line of assessment.money?.lines ?? []) {
      expect(line.amount === undefined || Number.isFinite(line.amount.likely)).toBe(true);
    }
    expect(Number.isFinite(assessment.money?.npv ?? 0)).toBe(true);
    const sheets = workbookOf(sourceOf(read.card));
    const formulas = sheets.flatMap(({ rows }) => rows.flat()).flatMap((cell) => cell?.formula ?? []);
    for (const written of formulas) {
      expect(written.length).toBeLessThan(8192);
      expect(written).not.toMatch(/cmd\||HYPERLINK|constructor|__proto__|process|alert/);
    }
  });
});

/** Tags and attributes of a page that was pasted. */
function partsOf(html: string): string[] {
  const found: string[] = [];
  const visit = (node: DefaultTreeAdapterTypes.Node) => {
    if (defaultTreeAdapter.isElementNode(node)) found.push(node.tagName, ...node.attrs.map(({ name }) => `@${name}`));
    if ('childNodes' in node) node.childNodes.forEach(visit);
  };
  visit(parseFragment(html));
  return [...new Set(found)].sort();
}

describe('hostile words in every field', () => {
  test.each(WORDS)('%j come back from JSON and from a link as they were', async (words) => {
    const from = filledWith(words);
    expect(parseScorecard(from)).toMatchObject({ ok: true });
    expect(readJson(writeJson(from))).toEqual({ kind: 'card', card: from });
    const { fragment } = await writeFullLink(from);
    expect(await readLink(fragment, site)).toMatchObject({ kind: 'card', card: from });
  });

  test.each(WORDS)('%j leave as text, in HTML, Markdown, CSV and a workbook', (words) => {
    const source = sourceOf(filledWith(words));
    const { 'text/html': html, 'text/plain': plain } = clipboardTexts(source.card, source.assessment);
    expect(partsOf(html)).toEqual(expect.arrayContaining(['table', 'td', 'th']));
    const tags = ['@scope', 'h2', 'li', 'p', 'strong', 'table', 'tbody', 'td', 'th', 'thead', 'tr', 'ul', 'br'];
    expect(partsOf(html).filter((part) => !tags.includes(part))).toEqual([]);
    for (const markdown of [plain, writeMadr(source)]) {
      const unescaped = markdown.replace(/^---\n[^]*?\n---\n/, '').replace(/\\[^\w\s]/g, '');
      expect(unescaped).not.toMatch(/[<>`\]]/);
      const widths = new Set(unescaped.match(/^\|.*\|$/gm)?.map((line) => line.split('|').length));
      expect(widths.size, 'every line of the table has as many cells').toBe(1);
    }
    const { header, rows } = tableOf(source.card, source.assessment);
    const csv = writeCsv([header, ...rows]);
    const cells = Papa.parse<string[]>(csv, { delimiter: ',' }).data.flat();
    const runs = cells.filter((cell) => /^[\s\u200b]*[=+\-@＝]/.test(cell) && !Number.isFinite(Number(cell)));
    expect(runs).toEqual([]);
    expect(readCsv(csv).rows[1]?.[1]).toBe(source.card.criteria[0]?.name);
    const files = unzipSync(writeXlsx(source));
    for (const [name, bytes] of Object.entries(files).filter(([part]) => part.includes('worksheets'))) {
      const xml = strFromU8(bytes);
      expect(xml, name).not.toMatch(/<(script|img|svg|style|h1|b)\b/);
      expect(xml, name).not.toMatch(/<f>(=|cmd|\+1\+cmd|HYPERLINK|@)/);
      expect(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u.test(xml), name).toBe(false);
    }
  });
});

describe('a hostile table', () => {
  test.each(TABLES)('with %s is read as far as it can be, and the rest is named', (_, text) => {
    const { rows, problems } = readRows(text);
    for (const { cell, expected } of problems) {
      expect(cell).toMatch(/^(file|table|row \d+(, .+)?)$/s);
      expect(expected).not.toBe('');
    }
    expect(rows.length + problems.length).toBeGreaterThan(0);
    let n = 0;
    const { criteria, observations } = toCriteria(rows, () => `r${++n}`, 'mesh');
    const parsed = parseScorecard({ ...card, criteria, observations, phases: [], currentPhase: undefined });
    expect(parsed.ok ? [] : parsed.problems.filter(({ path }) => path !== 'currentPhase')).toEqual([]);
    expectPlain(criteria);
  });
});

describe('a hostile link', () => {
  test.each(LINKS)('with %s is refused with a reason', async (_, fragment) => {
    const read = await readLink(fragment, site);
    expect(['invalid', 'unknown-template']).toContain(read.kind);
    if (read.kind === 'invalid') expect(read.problems[0]?.message.length).toBeGreaterThan(10);
  });
});

describe('the bytes of a hostile file', () => {
  test.each(BYTES)('that are %s are refused with what to do instead', (_, bytes, fileName) => {
    const read = readBytes(bytes, fileName);
    if (read.ok) throw new Error(`taken for ${read.looks}`);
    expect(read.problems[0]?.path).toBe(fileName);
    expect(read.problems[0]?.message).toMatch(/choose|save|unpack|copy/);
  });
});
