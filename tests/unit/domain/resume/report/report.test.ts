import { describe, expect, it } from 'vitest';
import type { ResumeDocument } from '../../../../../src/domain/resume/document.ts';
import { readPasted } from '../../../../../src/domain/resume/reading/read.ts';
import { checkOf, type Checked } from '../../../../../src/domain/resume/report/checked.ts';
import { changesSince, keptInWords, keptOf, parseKept } from '../../../../../src/domain/resume/report/kept.ts';
import { reportMarkdown } from '../../../../../src/domain/resume/report/markdown.ts';
import { minutesInWords, missingFirst, monthsInWords } from '../../../../../src/domain/resume/report/words.ts';
import { MESH_ADVERT, MESH_RESUME, NO_MESH_RESUME } from '../match/texts.ts';
import { SKILLS } from '../skills.ts';

const LEXICON = { version: 1, skills: SKILLS, questions: [], terms: [], references: [] } as const;

const checked = (resume: string, advert = MESH_ADVERT): Checked =>
  checkOf({ document: readPasted(resume), advert, lexicon: LEXICON, today: '2026-11-26' });
const markdownOf = (of: Checked) => reportMarkdown(of, (href) => href);
const kept = (of: Checked) => keptOf(of, markdownOf(of));

describe('a check', () => {
  it('without an advertisement has neither a match nor a plan', () => {
    const { match, plan, advertMark } = checked(MESH_RESUME, ' \n');
    expect([match, plan, advertMark]).toEqual([undefined, undefined, '']);
  });

  it('knows the months of roles, so that years count', () => {
    const { match } = checked(MESH_RESUME);
    expect(match?.kind === 'match' && match.yearsCount).toBe(true);
  });

  it('names every skill that its evidence speaks of', () => {
    const { match, names } = checked(NO_MESH_RESUME);
    const spoken = match?.kind === 'match' ? match.terms.flatMap(({ evidence }) => evidence) : [];
    expect(spoken.length).toBeGreaterThan(0);
    for (const { skill } of spoken) expect(names[skill]).toBeDefined();
  });

  it.each([
    ['words that nobody sees', 'istio envoy spiffe gateway api'],
    ['a piece of them', 'white istio envoy spiffe gateway api white'],
  ])('gives nothing for %s', (_, hidden) => {
    const scoreOf = (document: ResumeDocument) => {
      const { match } = checkOf({ document, advert: MESH_ADVERT, lexicon: LEXICON, today: '2026-11-26' });
      return match?.kind === 'match' ? match.score : undefined;
    };
    const stuffed = readPasted(`${NO_MESH_RESUME}\nistio envoy spiffe gateway api`);
    const fair = scoreOf(readPasted(NO_MESH_RESUME));
    expect(scoreOf(stuffed)).toBeGreaterThan(fair ?? 100);
    expect(scoreOf({ ...stuffed, layout: { ...stuffed.layout, hidden: [hidden] } })).toBe(fair);
  });

  it('lists what is missing first', () => {
    const { match } = checked(NO_MESH_RESUME);
    const states = match?.kind === 'match' ? missingFirst(match.terms).map(({ state }) => state) : [];
    expect(states[0]).toBe('missing');
    expect(states.lastIndexOf('missing')).toBeLessThan(states.indexOf('shown'));
  });
});

describe('a kept report', () => {
  it('comes back as it was kept', () => {
    const report = kept(checked(MESH_RESUME));
    expect(parseKept(JSON.parse(JSON.stringify(report)))).toEqual(report);
  });

  it('is named by its file, its day, the role and the score', () => {
    const report = kept(checked(MESH_RESUME));
    expect(keptInWords({ ...report, fileName: 'robin.pdf', score: 71 })).toBe(
      'robin.pdf, 2026-11-26, Senior Service Mesh Engineer, 71 of 100',
    );
    expect(keptInWords(kept(checked(MESH_RESUME, '')))).toBe('Pasted text, 2026-11-26, no score');
  });

  it.each([
    null,
    7,
    {},
    { ...kept(checked(MESH_RESUME)), on: 'today' },
    { ...kept(checked(MESH_RESUME)), score: 101 },
    { ...kept(checked(MESH_RESUME)), skills: [1] },
    { ...kept(checked(MESH_RESUME)), findings: [{ rule: 'a' }] },
  ])('is refused where it is none', (data) => {
    expect(parseKept(data)).toBeUndefined();
  });

  it('shows what has changed since', () => {
    const changes = changesSince(kept(checked(NO_MESH_RESUME)), kept(checked(MESH_RESUME)));
    expect(changes.score?.now).toBeGreaterThan(changes.score?.then ?? 100);
    expect(changes.gained).toContain('Istio');
    expect(changes.lost).toEqual([]);
  });

  it('is the same as itself', () => {
    const report = kept(checked(MESH_RESUME));
    expect(changesSince(report, report)).toMatchObject({ mended: [], fresh: [], gained: [], lost: [] });
  });

  it('compares no scores of two advertisements', () => {
    const changes = changesSince(kept(checked(MESH_RESUME)), kept(checked(MESH_RESUME, `${MESH_ADVERT}\n- Java`)));
    expect([changes.score, changes.notCompared]).toEqual([undefined, 'another advertisement']);
  });

  it('takes an advertisement for the same one when only its blanks have changed', () => {
    const changes = changesSince(kept(checked(MESH_RESUME)), kept(checked(MESH_RESUME, `\n${MESH_ADVERT}  `)));
    expect(changes.score).toBeDefined();
  });

  it('tells what was mended, and what is new', () => {
    const report = kept(checked(MESH_RESUME));
    const then = {
      ...report,
      findings: [
        { rule: 'columns', what: 'Two columns.' },
        { rule: 'length', what: 'Long.' },
      ],
    };
    const now = {
      ...report,
      findings: [
        { rule: 'length', what: 'Long.' },
        { rule: 'tables', what: 'A table.' },
      ],
    };
    expect(changesSince(then, now)).toMatchObject({ mended: ['Two columns.'], fresh: ['A table.'] });
  });
});

describe('the report as Markdown', () => {
  it('lets no text of a resume become markup', () => {
    const text = markdownOf(
      checked('<b>Bold</b> | [link](https://example.org) *Name*\nRan Istio | `Envoy` for a <bank>.'),
    );
    expect(text).not.toMatch(/(?<!\\)<b|(?<!\\)\[link|(?<!\\)`/);
  });

  it('has every part', () => {
    const text = markdownOf(checked(NO_MESH_RESUME));
    for (const heading of ['# Resume check', '## What a parser finds', '## Match: ', '## What to study'])
      expect(text).toContain(heading);
  });
});

it('says months as people do', () => {
  expect([0, 1, 12, 26].map(monthsInWords)).toEqual(['less than a month', '1 month', '1 year', '2 years 2 months']);
});

it('says minutes of study as people plan them', () => {
  expect([1, 59, 119, 120, 167, 178, 301].map(minutesInWords)).toEqual([
    '1 minute',
    '59 minutes',
    '119 minutes',
    '2 hours',
    '2 hours 45 minutes',
    '3 hours',
    '5 hours',
  ]);
});
