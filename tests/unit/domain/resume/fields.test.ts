import { describe, expect, it } from 'vitest';
import { findingsOf } from '../../../../src/domain/resume/ats/findings.ts';
import { fieldsOf } from '../../../../src/domain/resume/fields/fields.ts';
import { nameIn } from '../../../../src/domain/resume/fields/name.ts';
import { isPlace } from '../../../../src/domain/resume/fields/places.ts';
import { phoneIn } from '../../../../src/domain/resume/fields/reach.ts';
import { isForeignSection, sectionOf } from '../../../../src/domain/resume/fields/section-names.ts';
import { readMarkdown } from '../../../../src/domain/resume/reading/markdown.ts';
import { readText } from '../../../../src/domain/resume/reading/text.ts';

const HEAD = 'Jane Doe\njane.doe@example.com | +44 20 7946 0123 | London, UK\n';
const documentOf = (text: string) => readText(text, 'jane-doe.txt', text.length);
const of = (text: string) => fieldsOf(documentOf(text), '2026-11');

describe('contact', () => {
  it.each([
    'Fatima al-Zahra',
    'Anna-Lena von und zu Hohenstein',
    'Ludwig van Beethoven',
    'José Ortega y Gasset',
    "Patrick O'Brien",
  ])('takes %s for a name', (name) => expect(nameIn(name)).toBe(name));
  it('leaves titles away, however many', () => expect(nameIn('Prof. Dr. Jane Doe')).toBe('Jane Doe'));

  it('takes a name that means something else, or has no capitals, where the address is made of it', () => {
    expect(nameIn('Jack Page')).toBeUndefined();
    expect(nameIn('Jack Page', 'jack.page@example.no')).toBe('Jack Page');
    expect(nameIn('jane doe', 'janedoe@example.com')).toBe('jane doe');
    expect(nameIn('Platform Engineer', 'jane.doe@example.com')).toBeUndefined();
    expect(of('Chris Head\nchris.head@example.com\n\nEXPERIENCE\n').contact.name?.value).toBe('Chris Head');
  });

  it.each([
    ['jane.doe@\nexample.com · Berlin', 'jane.doe@example.com'],
    ['Berlin · jane.doe\n@example.com', 'jane.doe@example.com'],
    ['find me @ work\nexample.com', undefined],
  ])('joins an address that was broken: %j', (lines, email) =>
    expect(of(`Jane Doe\n${lines}\n\nEXPERIENCE\n`).contact.email?.value).toBe(email),
  );

  it('takes ten digits by themselves for a number, and no other identifier', () => {
    expect(of('Jane Doe\n9876543210 | jane@example.in\n\nSKILLS\n').contact.phone?.value).toBe('9876543210');
    expect(phoneIn('ORCID 0000-0002-1825-0097')).toBeUndefined();
    expect(phoneIn('192.168.100.200')).toBeUndefined();
    expect(phoneIn('+1.415.555.0132')).toBe('+1.415.555.0132');
  });

  it.each(['Greater Boston Area', 'San Francisco Bay Area', '10115 Berlin', 'Washington, D.C.'])(
    'knows %s for a place',
    (place) => expect(isPlace(place)).toBe(true),
  );

  it('takes little pictures for what parts things', () => {
    const { location, phone } = of('Jane Doe\nRemote (EU) ✉ jane@example.org ☎ 06 12 34 56 78\n\nEXPERIENCE\n').contact;
    expect([location?.value, phone?.value]).toEqual(['Remote (EU)', '06 12 34 56 78']);
  });

  it('goes on below a title such as Lebenslauf', () =>
    expect(of('Lebenslauf\n\nJane Doe\njane@example.de\n\nEXPERIENCE\n').contact.name?.value).toBe('Jane Doe'));
});

describe('parts', () => {
  it.each([
    ['Relevant Work Experience', 'experience'],
    ['Professional Experience & Projects', 'experience'],
    ['Core Technical Skills', 'skills'],
    ['Tech Skills', 'skills'],
    ['Technologies & Tools', 'skills'],
    ['Academic Background', 'education'],
    ['Internships', 'experience'],
    ['Where I have been', undefined],
    ['Experience with Istio', undefined],
    ['Istio, Skills', undefined],
  ])('%s is %s', (heading, kind) => expect(sectionOf(heading)).toBe(kind));

  it.each(['Berufspraxis', 'IT-Kenntnisse', 'Compétences techniques', 'Parcours professionnel'])(
    'knows that %s is a heading',
    (heading) => expect(isForeignSection(heading)).toBe(true),
  );

  const ROLES = `${HEAD}
PROFESSIONAL EXPERIENCE

Senior Platform Engineer, Acme Ltd
Jan 2021 – Present
Key achievements:
- Moved 140 services to Istio ambient mode
Technologies:
Istio, Envoy, Kubernetes

Platform Engineer, Globex Ltd
Mar 2017 – Dec 2020
Key achievements:
- Built a controller for canary releases

EDUCATION

BSc Computer Science, University of Leeds, 2013 – 2016

SKILLS

Istio, Envoy
`;

  it('do not end at the labels of a role', () => {
    const { sections, roles } = of(ROLES);
    expect(sections.map(({ kind }) => kind)).toEqual(['experience', 'education', 'skills']);
    expect(roles.map(({ title, employer, bullets }) => [title, employer, bullets.length])).toEqual([
      ['Senior Platform Engineer', 'Acme Ltd', 1],
      ['Platform Engineer', 'Globex Ltd', 1],
    ]);
  });

  it('may be set with colons throughout', () => {
    const { sections } = of(`${HEAD}
Experience:
Engineer, Acme Ltd, 2019 – 2021
- Ran 12 clusters

Projects:
- Mesh dashboard

Skills:
Istio, Envoy
`);
    expect(sections.map(({ kind }) => kind)).toEqual(['experience', 'projects', 'skills']);
  });

  it('do not begin in the cells of a table', () => {
    const text = `# Jane Doe\n\n## Experience\n\n### Engineer, Acme Ltd, 2019 – 2021\n\n- Ran clusters\n\n## Tech Skills\n\n| Area | Tools |\n| --- | --- |\n| Languages | Go, C++ |\n| Tools | Helm |\n\n## Education\n\nBSc, University of Leeds\n`;
    const { sections } = fieldsOf(readMarkdown(text, 'jane.md', text.length), '2026-11');
    expect(sections.map(({ kind }) => kind)).toEqual(['experience', 'skills', 'education']);
  });

  it('in another language are said to be so, once, and not to be missing', () => {
    const document = documentOf(
      `Lebenslauf\n\nJane Doe\njane@example.de\n\nBerufspraxis\n03.2019 – heute: Engineer, Beispiel GmbH\n\nAusbildung\n2012 – 2016: B.Sc., TU Berlin\n\nIT-Kenntnisse\nIstio, Go\n`,
    );
    const said = findingsOf({ document, fields: fieldsOf(document, '2026-11') });
    const parts = said.filter(({ rule }) => rule === 'standard-sections');
    expect(parts.map(({ severity, what }) => [severity, what])).toEqual([
      ['consider', 'The headings are not in English.'],
    ]);
  });
});

describe('roles', () => {
  it('take a short sentence for what was done, not for an employer', () => {
    const { roles } = of(
      `${HEAD}\nEXPERIENCE\n\nEngineer, Nordic Data AS\n2013 – 2018\nRan Kafka for 15 teams.\n\nAdmin, Acme Widgets Inc.\n2010 – 2012\nKept 40 servers alive at night.\n`,
    );
    expect(roles.map(({ title, employer, bullets }) => [title, employer, bullets.length])).toEqual([
      ['Engineer', 'Nordic Data AS', 0],
      ['Admin', 'Acme Widgets Inc.', 1],
    ]);
  });

  it('read a span that was broken after its dash', () => {
    const { roles } = of(`${HEAD}\nEXPERIENCE\n\nJan 2018 –\nMar 2020\nEngineer, Acme Ltd\n- Ran 12 clusters\n`);
    expect(roles[0]?.dates).toMatchObject({ from: { year: 2018, month: 1 }, to: { year: 2020, month: 3 } });
  });

  it('find a place of study that goes by its letters', () => {
    const { education } = of(`${HEAD}\nEDUCATION\n\nNTNU, Master of Science in Informatics, 2011 – 2013\n`);
    expect(education[0]).toMatchObject({ institution: 'NTNU', degree: 'Master of Science in Informatics' });
  });
});
