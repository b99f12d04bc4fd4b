import { describe, expect, it } from 'vitest';
import type { Line, ResumeDocument } from '../../../../../src/domain/resume/document.ts';
import { findingsOf, RULES } from '../../../../../src/domain/resume/ats/findings.ts';
import { isQuantified } from '../../../../../src/domain/resume/ats/rules/bullet-numbers.ts';
import { fieldsOf } from '../../../../../src/domain/resume/fields/fields.ts';
import { readText } from '../../../../../src/domain/resume/reading/text.ts';

const GOOD = `Jane Doe
jane@example.com | +44 20 7946 0000 | Edinburgh, United Kingdom

EXPERIENCE

Platform Engineer, Acme Ltd   Jan 2020 – Present
- Moved 140 services of three clusters into an ambient mesh within five months.
- Reduced the time from merge to production from two days to 40 minutes.
Developer, Globex Ltd   Mar 2015 – Dec 2019
- Built the billing service that handles 4,000 requests per second in Go.

EDUCATION

BSc Computer Science, University of Aldermoor   2012 – 2015

SKILLS

Istio, Envoy, Kubernetes, Terraform, Go, Python, Prometheus
`;
const of = (
  text: string,
  more: Partial<ResumeDocument> = {},
  layout: Partial<ResumeDocument['layout']> = {},
): ResumeDocument => {
  const document = readText(text, 'jane-doe-resume.pdf', text.length);
  return { ...document, format: 'pdf', ...more, layout: { ...document.layout, ...layout } };
};
const moved = (document: ResumeDocument, change: (line: Line, i: number) => Line): ResumeDocument => ({
  ...document,
  lines: document.lines.map(change),
});
const badly = (document: ResumeDocument, rule: string) =>
  findingsOf({ document, fields: fieldsOf(document, '2026-11') }).filter(
    (finding) => finding.rule === rule && finding.severity !== 'good',
  );

const long = Array.from({ length: 90 }, (_, i) => `word${i}`).join(' ');
const good = of(GOOD);

/** For each rule a resume about which it has something to say. */
const BAD: Readonly<Record<string, ResumeDocument>> = {
  'contact-place': moved(good, (line, i) => (i === 1 ? { ...line, place: 'header' } : line)),
  'name-found': of(GOOD.replace('Jane Doe', 'Platform engineer for hire')),
  'email-and-phone': of(GOOD.replace('jane@example.com', 'jane at example')),
  'standard-sections': of(GOOD.replace('EXPERIENCE', 'Where I have been')),
  'skill-list': of(GOOD.replace('Istio, Envoy, Kubernetes, Terraform, Go, Python, Prometheus', 'Many')),
  'role-dates': of(GOOD.replace('Jan 2020 – Present', '')),
  'date-style': of(GOOD.replace('Mar 2015 – Dec 2019', '03/2015 – 12/2019')),
  'unmapped-fonts': of(GOOD, {}, { unmappedFonts: ['Odd-Bold'] }),
  'hidden-text': of(GOOD, {}, { hidden: ['istio kubernetes'] }),
  'text-boxes': of(GOOD, {}, { textBoxes: 1 }),
  columns: of(GOOD, {}, { columns: 2 }),
  tables: of(GOOD, {}, { tables: 1 }),
  'headers-and-footers': moved(of(`${GOOD}\nDriving licence B`), (line) =>
    line.text.startsWith('Driving') ? { ...line, place: 'footer' } : line,
  ),
  images: of(GOOD, {}, { images: 1 }),
  'links-shown': of(GOOD, {}, { links: ['https://example.com/jane'] }),
  'bullet-signs': of(GOOD.replaceAll('- ', '➤ ')),
  'bullet-verbs': of(GOOD.replace('Built the', 'Responsible for the')),
  'bullet-length': of(
    GOOD.replace('Built the billing service that handles 4,000 requests per second in Go.', 'Built things.'),
  ),
  'bullet-numbers': of(
    GOOD.replace('140', 'many')
      .replace('three', 'some')
      .replace('five', 'some')
      .replace('two', 'some')
      .replace('40', 'few'),
  ),
  'first-person': of(GOOD.replace('Built', 'I built')),
  'long-paragraphs': of(`${GOOD}\n${long}`),
  length: of(GOOD),
  'private-facts': of(GOOD.replace('EXPERIENCE', 'Date of birth: 1 May 1990\n\nEXPERIENCE')),
  'file-type': of(GOOD, { format: 'text' }),
  'file-name': of(GOOD, { fileName: 'resume_final_v7(2).pdf' }),
};
const LONG_ENOUGH = of(`${GOOD}\nProjects\n${`${long.slice(0, 420)}\n\n`.repeat(2)}`);

describe('the rules', () => {
  it('are all tried here', () => expect(RULES.map(({ id }) => id).sort()).toEqual(Object.keys(BAD).sort()));

  it.each(Object.entries(BAD))('%s has something to say', (rule, document) => {
    const [finding] = badly(document, rule);
    expect(finding?.what).toMatch(/\.$/);
    expect(finding?.why).not.toBe('');
    expect(finding?.cure).not.toBe('');
  });

  it.each(Object.keys(BAD).filter((rule) => rule !== 'length'))('%s is content with a good resume', (rule) =>
    expect(badly(good, rule)).toEqual([]),
  );
  it('length is content with a resume of one page', () => expect(badly(LONG_ENOUGH, 'length')).toEqual([]));

  it.each([['date-style', GOOD.replace('Mar 2015 – Dec 2019', 'May 2015 – Dec 2019')]])(
    '%s raises no false alarm',
    (rule, text) => expect(badly(of(text), rule)).toEqual([]),
  );

  it.each(['Arnold-Neumann-resume.pdf', 'jane-doe-scandinavia-resume.pdf'])('take %s for no copy', (fileName) =>
    expect(badly(of(GOOD, { fileName }), 'file-name')[0]?.what ?? '').not.toMatch(/copies/),
  );
  it('let somebody be called New', () => {
    const document = of(GOOD.replace('Jane Doe', 'Jane New'), { fileName: 'Jane New.pdf' });
    expect(badly(document, 'file-name')).toEqual([]);
  });

  it('quote what they speak of, and say where it stands', () => {
    const [finding] = badly(BAD['contact-place'] as ResumeDocument, 'contact-place');
    expect(finding).toMatchObject({
      severity: 'mend',
      place: 'header',
      quote: expect.stringContaining('jane@example.com') as string,
    });
  });

  it('say the page only where there is more than one', () => {
    const document = { ...(BAD['contact-place'] as ResumeDocument), pages: 2 };
    expect(badly(document, 'contact-place')[0]?.place).toBe('page 1, header');
  });

  it('name no number of resumes that programs are said to reject', () => {
    const said = Object.values(BAD).flatMap((document) =>
      findingsOf({ document, fields: fieldsOf(document, '2026-11') }),
    );
    for (const { what, why, cure } of said)
      expect(`${what} ${why} ${cure}`).not.toMatch(/\d+ ?% of (?:all )?(?:resumes|recruiters|applications)/i);
  });
});

describe('isQuantified', () => {
  it.each([
    'Cut memory by 62 %',
    'Ran 250 servers',
    'Halved the pages',
    'Saved $20k',
    'Served 1.2 million series',
    'Owned the mesh of 140+ services',
    'Cut deploys to 30-minute steps',
    'Led a 10-person team',
    'Cut MTTR 40 minutes',
  ])('sees a number in %s', (text) => expect(isQuantified(text)).toBe(true));
  it.each([
    'Moved files to S3',
    'Upgraded Istio 1.20',
    'Ran L7 routing in 2021',
    'Wrote C++ and k8s manifests',
    'Passed the SOC 2 audit',
    'Wrote Python 3 scripts',
    'Wrote Layer 7 routes',
    'Gave 24/7 support',
    'Led phase 2',
  ])('sees none in %s', (text) => expect(isQuantified(text)).toBe(false));
});
