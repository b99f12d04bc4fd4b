/** The corpus, read and compared with what is known to be in it. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import type { ReadResult } from '../../src/domain/resume/document.ts';
import type { Point, Span } from '../../src/domain/resume/fields/dates.ts';
import { fieldsOf, type ResumeFields } from '../../src/domain/resume/fields/fields.ts';
import { findSkills, matcherOf } from '../../src/domain/resume/lexicon/find.ts';
import type { Skill } from '../../src/domain/resume/lexicon/lexicon.ts';
import { kindOf } from '../../src/domain/resume/reading/kind.ts';
import { readAs } from '../../src/domain/resume/reading/read.ts';
import { refusalOf } from '../../src/domain/resume/reading/refused.ts';
import { readPdf } from '../../src/islands/resume/reading/pdf/read.ts';
import type { Expected } from './make/expected.ts';

/** The lexicon, as the build hands it to the page. */
export const LEXICON = parse(
  readFileSync(path.join(import.meta.dirname, '../../src/content/skills.yaml'), 'utf8'),
) as readonly Skill[];
const MATCHER = matcherOf(LEXICON);

const FOLDER = path.join(import.meta.dirname, 'files');
/** The day on which roles that go on end, so that nothing depends on when the measuring is done. */
export const TODAY = '2026-11';

export interface Sample {
  readonly name: string;
  readonly expected: Expected;
  readonly bytes: Uint8Array;
}

export const samples = (): Sample[] =>
  readdirSync(FOLDER)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((json) => ({
      name: json.slice(0, -5),
      expected: JSON.parse(readFileSync(path.join(FOLDER, json), 'utf8')) as Expected,
      bytes: new Uint8Array(readFileSync(path.join(FOLDER, json.slice(0, -5)))),
    }));

/** As the worker reads a file, without the worker. */
export async function readSample({ name, expected, bytes }: Sample): Promise<ReadResult> {
  const fileName = expected.given ?? name;
  try {
    const kind = kindOf(bytes, fileName);
    const document = kind === 'pdf' ? await readPdf(bytes, fileName, () => undefined) : readAs(kind, bytes, fileName);
    return { kind: 'document', document };
  } catch (error) {
    return refusalOf(error);
  }
}

export const FIELDS = [
  'name',
  'email',
  'phone',
  'location',
  'sections',
  'dates',
  'titles',
  'employers',
  'degrees',
  'institutions',
  'skills',
] as const;
export type Field = (typeof FIELDS)[number];

/** Shares of what is there that must be found, and of what is said that must be right. */
export const GOALS = {
  name: 0.98,
  email: 0.98,
  phone: 0.98,
  location: 0.98,
  sections: 0.95,
  dates: 0.95,
  skills: 0.95,
} as const satisfies Partial<Record<Field, number>>;

/** How many were there, how many were said, and how many of these were right. */
export interface Count {
  readonly there: number;
  readonly said: number;
  readonly right: number;
}

export const none: Count = { there: 0, said: 0, right: 0 };
export const plus = (a: Count, b: Count): Count => ({
  there: a.there + b.there,
  said: a.said + b.said,
  right: a.right + b.right,
});
export const recallOf = ({ there, right }: Count): number => (there === 0 ? 1 : right / there);
export const precisionOf = ({ said, right }: Count): number => (said === 0 ? 1 : right / said);

const same = (text: string) =>
  text
    .toLowerCase()
    .normalize('NFKC')
    .replace(/[\s\u200E\u200F]+/g, ' ')
    .replace(/[–—−]/g, '-')
    .replace(/[’']/g, "'")
    .trim();

/** Right is what stands in both, each as often as in the rarer. */
function compared(there: readonly string[], said: readonly string[]): Count {
  const left = there.map(same);
  let right = 0;
  for (const each of said.map(same)) {
    const at = left.indexOf(each);
    if (at < 0) continue;
    left.splice(at, 1);
    right += 1;
  }
  return { there: there.length, said: said.length, right };
}

const dated = ({ year, month }: Point) =>
  month === undefined ? String(year) : `${year}-${String(month).padStart(2, '0')}`;
const spanned = ({ from, to }: Span) => `${dated(from)} ${to === 'present' ? to : dated(to)}`;
const those = (values: readonly (string | undefined)[]): string[] =>
  values.filter((value) => value !== undefined && value !== '') as string[];

/** Ids of the skills that the page says a resume shows, as `checkOf` finds them: neither denied nor only wished for, each once. */
export function skillsIn(result: ReadResult): string[] {
  if (result.kind !== 'document') return [];
  const hits = findSkills(MATCHER, result.document.lines).filter(({ negated, wished }) => !negated && !wished);
  return [...new Set(hits.map(({ skill }) => skill))];
}

/** What was found of each field; sections that have no usual name are not counted, since nothing is claimed of them. */
export function counted(
  expected: NonNullable<Expected['fields']>,
  { contact, sections, roles, education }: ResumeFields,
  skills: readonly string[],
): Record<Field, Count> {
  const single = (there: string, found: { readonly value: string } | undefined) =>
    compared(those([there]), those([found?.value]));
  return {
    name: single(expected.name, contact.name),
    email: single(expected.email, contact.email),
    phone: single(expected.phone, contact.phone),
    location: single(expected.location, contact.location),
    sections: compared(
      expected.sections,
      sections.map(({ kind }) => kind).filter((kind) => kind !== 'not recognised'),
    ),
    dates: compared(
      expected.roles.map(({ from, to }) => `${from} ${to}`),
      roles.flatMap(({ dates }) => (dates ? [spanned(dates)] : [])),
    ),
    titles: compared(
      expected.roles.map(({ title }) => title),
      those(roles.map(({ title }) => title)),
    ),
    employers: compared(
      expected.roles.map(({ employer }) => employer),
      those(roles.map(({ employer }) => employer)),
    ),
    degrees: compared(
      expected.education.map(({ degree }) => degree),
      those(education.map(({ degree }) => degree)),
    ),
    institutions: compared(
      expected.education.map(({ institution }) => institution),
      those(education.map(({ institution }) => institution)),
    ),
    skills: compared(expected.skills, skills),
  };
}

export interface Measured {
  readonly sample: Sample;
  readonly result: ReadResult;
  readonly fields: ResumeFields | undefined;
  readonly skills: readonly string[];
  readonly counts: Readonly<Record<Field, Count>> | undefined;
  /** Milliseconds to read it. */
  readonly took: number;
}

export async function measure(sample: Sample): Promise<Measured> {
  const start = performance.now();
  const result = await readSample(sample);
  const took = performance.now() - start;
  const fields = result.kind === 'document' ? fieldsOf(result.document, TODAY) : undefined;
  const skills = skillsIn(result);
  const { fields: expected } = sample.expected;
  const counts = expected ? counted(expected, fields ?? NOTHING, skills) : undefined;
  return { sample, result, fields, skills, counts, took };
}

const NOTHING: ResumeFields = {
  contact: { name: undefined, email: undefined, phone: undefined, location: undefined, links: [] },
  sections: [],
  roles: [],
  education: [],
  certificates: [],
  months: undefined,
};

export const totals = (all: readonly Measured[]): Record<Field, Count> =>
  Object.fromEntries(
    FIELDS.map((field) => [field, all.reduce((sum, { counts }) => (counts ? plus(sum, counts[field]) : sum), none)]),
  ) as Record<Field, Count>;
