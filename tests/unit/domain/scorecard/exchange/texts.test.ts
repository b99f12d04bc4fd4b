import { defaultTreeAdapter, parseFragment } from 'parse5';
import type { DefaultTreeAdapterTypes } from 'parse5';
import { markdownToHtml } from 'satteri';
import { describe, expect, test } from 'vitest';
import { assess } from '../../../../../src/domain/scorecard/assess.ts';
import { clipboardTexts } from '../../../../../src/domain/scorecard/exchange/clipboard.ts';
import { writeMadr } from '../../../../../src/domain/scorecard/exchange/madr.ts';
import { writeCsv } from '../../../../../src/domain/scorecard/exchange/csv.ts';
import { readRows } from '../../../../../src/domain/scorecard/exchange/paste.ts';
import { briefly, tableOf } from '../../../../../src/domain/scorecard/exchange/table.ts';
import type { Scorecard } from '../../../../../src/domain/scorecard/model.ts';
import { golden, TODAY } from '../golden.ts';
import { filledCard } from './filled-card.ts';

const record = (card: Scorecard) => writeMadr({ card, assessment: assess(card, TODAY), today: TODAY });
const copied = (card: Scorecard) => clipboardTexts(card, assess(card, TODAY));

function elementsIn(html: string): DefaultTreeAdapterTypes.Element[] {
  const found: DefaultTreeAdapterTypes.Element[] = [];
  const visit = (node: DefaultTreeAdapterTypes.Node) => {
    if (defaultTreeAdapter.isElementNode(node)) found.push(node);
    if ('childNodes' in node) node.childNodes.forEach(visit);
  };
  visit(parseFragment(html));
  return found;
}
const textIn = (node: DefaultTreeAdapterTypes.Node): string =>
  defaultTreeAdapter.isTextNode(node) ? node.value : 'childNodes' in node ? node.childNodes.map(textIn).join('') : '';
const withoutFront = (markdown: string) => markdown.replace(/^---\n[^]*?\n---\n/, '');

const HOSTILE = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '[click](javascript:alert(1))',
  '![x](http://evil.example/x.png)',
  '| a | b |\n|---|---|',
  '# heading\n\n- list\n\n```js\ncode\n```',
  '**bold** _it_ ~~gone~~ `code` $x$',
  '</td></tr></table><b>out</b>',
  '&lt;script&gt;',
  '<!-- --> ]]> <?php',
  '1. one',
  '+ plus',
  '===',
  '---',
  '"quoted" \'single\'',
];

/** The same words in every field that a person can fill. */
function filledWith(text: string): Scorecard {
  const card = filledCard();
  return {
    ...card,
    title: text,
    question: text,
    people: { decider: text, consulted: [text], informed: [text] },
    options: card.options.map((option) => ({ ...option, name: text, note: text })),
    criteria: card.criteria.map((c) => ({
      ...c,
      name: text,
      why: text,
      owner: text,
      group: text,
      metric: { ...c.metric, name: text, unit: text.slice(0, 60) },
    })),
    observations: card.observations.map((o) => ({ ...o, evidence: [{ text, grade: 'A' }] })),
    phases: card.phases.map((p) => ({ ...p, name: text, scope: text, exitPlan: text })),
    decision: { outcome: text, by: text, on: '2026-11-24', because: text, revisit: text },
  };
}

describe('a decision record', () => {
  test('has the sections of MADR 4, and what they ask for', () => {
    const text = record(filledCard());
    expect(text.match(/^#+ .*$/gm)).toEqual([
      '# Istio for the shop platform',
      '## Context and Problem Statement',
      '## Decision Drivers',
      '## Considered Options',
      '## Decision Outcome',
      '### Consequences',
      '### Confirmation',
      '## More Information',
    ]);
    expect(text).toContain('status: proposed\ndate: 2026-11-24\ndecision-makers: "Dana Okafor"\n');
    expect(text).toContain('- Canary rollback: benefit, from 25 to 5 min, 14 of 100 points.');
    expect(text).toContain('- Istio in ambient mode (proposed): Waypoints only where a service needs L7.');
    expect(text).toContain('Not decided yet. The rule of the scorecard says: **Exit**.');
    expect(text).toContain('Ends if “Platform ownership” is at least 220 h a month over 60 days');
    expect(text).toContain('| benefit | Canary rollback | min | 25 | 5 | 4 | 3 | 9 | measured | 25 | 86.7 |');
  });

  test('says what was decided, by whom, and when to look again', () => {
    const decision = {
      outcome: 'Pilot for another ten weeks',
      by: 'Dana Okafor',
      on: '2026-11-20',
      because: 'incidents are not measured yet.',
      revisit: 'after the January freeze',
    };
    const text = record({ ...golden, status: 'decided', decision });
    expect(text).toContain('status: accepted\ndate: 2026-11-20');
    expect(text).toContain(
      'Chosen: "Pilot for another ten weeks", because incidents are not measured yet (Dana Okafor, 20 November 2026).',
    );
    expect(text).toContain('- To be looked at again: after the January freeze');
  });

  test.each(HOSTILE)('shows %j as it was typed, and lets it do nothing', (text) => {
    const elements = elementsIn(markdownToHtml(withoutFront(record(filledWith(text)))).html);
    const plain = elementsIn(markdownToHtml(withoutFront(record(filledWith('plain')))).html);
    const count = (all: typeof elements) => {
      const tags = all.map(({ tagName }) => tagName).filter((tag) => tag !== 'a');
      return Object.fromEntries([...new Set(tags)].sort().map((tag) => [tag, tags.filter((t) => t === tag).length]));
    };
    expect(count(elements)).toEqual(count(plain));
    for (const link of elements.filter(({ tagName }) => tagName === 'a')) {
      const [address] = link.attrs;
      expect(address?.value).toMatch(/^https?:/);
      expect(textIn(link), 'an address that was typed, and no other').toBe(decodeURI(address?.value ?? ''));
    }
    const heading = elements.find(({ tagName }) => tagName === 'h1');
    expect(heading && textIn(heading).replace(/\s+/g, ' ')).toBe(text.replace(/\s+/g, ' '));
  });

  test('keeps its front matter whatever the people are called', () => {
    const text = record({ ...golden, people: { decider: 'A"\n---\nstatus: hacked', consulted: [], informed: [] } });
    expect(text.split('\n').slice(0, 5)).toEqual([
      '---',
      'status: draft',
      'date: 2026-11-24',
      'decision-makers: "A\\"\\n---\\nstatus: hacked"',
      '---',
    ]);
  });
});

describe('the clipboard', () => {
  test('holds a real table, with the verdict above it', () => {
    const { 'text/html': html, 'text/plain': plain } = copied(golden);
    const elements = elementsIn(html);
    const rows = elements.filter(({ tagName }) => tagName === 'tr');
    expect(rows).toHaveLength(golden.criteria.length + 1);
    const texts = (row?: DefaultTreeAdapterTypes.Element) => row?.childNodes.map(textIn);
    expect(texts(rows[0])?.slice(0, 6)).toEqual(['Kind', 'Criterion', 'Unit', 'Now', 'Target', 'Measured']);
    expect(texts(rows[1])?.slice(0, 6)).toEqual(['benefit', 'mTLS on tier-1 service paths', '%', '35', '100', '96']);
    expect(plain).toContain('**Inconclusive: extend the pilot**');
    expect(plain).toContain('| benefit | mTLS on tier-1 service paths | % | 35 | 100 | 96 |');
  });

  test.each(HOSTILE)('shows %j as it was typed, and lets it do nothing', (text) => {
    const elements = elementsIn(copied(filledWith(text))['text/html']);
    const allowed = ['h2', 'p', 'strong', 'ul', 'li', 'table', 'thead', 'tbody', 'tr', 'th', 'td', 'br'];
    expect(elements.map(({ tagName }) => tagName).filter((tag) => !allowed.includes(tag))).toEqual([]);
    expect(elements.flatMap(({ attrs }) => attrs.map(({ name }) => name)).filter((name) => name !== 'scope')).toEqual(
      [],
    );
    const heading = elements.find(({ tagName }) => tagName === 'h2');
    expect(heading && textIn(heading).trim()).toBe(text.trim());
  });

  test('gives a spreadsheet no formula to run', () => {
    const { 'text/html': html } = copied(filledWith('=HYPERLINK("http://evil.example")'));
    expect(html).not.toContain('<td>=');
    expect(html).toContain('<td>&#39;=HYPERLINK');
  });
});

describe('the table', () => {
  test('leaves out, for a reader, columns in which nothing stands', () => {
    const table = tableOf(golden, assess(golden, TODAY));
    expect(table.header).toHaveLength(23);
    expect(briefly(table).header).toEqual([
      ...['Kind', 'Criterion', 'Unit', 'Now', 'Target', 'Measured', 'Low', 'High', 'Status', 'Weight', 'Score'],
      'Stretch',
    ]);
  });

  test('says which numbers are still examples of the template, and keeps them numbers', () => {
    const [first, ...others] = golden.criteria;
    if (!first) throw new Error('the golden card has rows');
    const card: Scorecard = { ...golden, criteria: [{ ...first, placeholders: ['floor', 'weight'] }, ...others] };
    const { header, rows } = briefly(tableOf(card, assess(card, TODAY)));
    expect(rows.map((row) => row[header.indexOf('Still examples')])).toEqual(['now, weight', ...others.map(() => '')]);
    expect(rows[0]?.[header.indexOf('Now')]).toBe(first.scale?.floor);
    expect(copied(card)['text/plain']).toContain('- 1 row still holds examples of the template: until they are');
    const read = readRows(writeCsv([header, ...rows]));
    expect(read.problems).toEqual([]);
    expect(read.rows[0]).toMatchObject({ name: first.name, now: first.scale?.floor, weight: first.weight });
  });

  test('has a column for every other option with numbers', () => {
    const table = tableOf(filledCard(), assess(filledCard(), TODAY));
    expect(table.header.at(-1)).toBe('Measured: Stay as we are');
    expect(table.rows.find((row) => row[1] === 'Release-related incidents')?.at(-1)).toBe(6);
  });
});
