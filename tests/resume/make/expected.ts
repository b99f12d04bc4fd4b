/** What is to be found in a resume of a person: the truth that the files are measured against. */
import type { SectionKind } from '../../../src/domain/resume/fields/section-names.ts';
import type { Refusal } from '../../../src/domain/resume/document.ts';
import { skillsNamedBy } from './named.ts';
import { KINDS, type Person } from './people.ts';

export interface Expected {
  /** Programs that wrote the file, the last one last. */
  readonly producer: string;
  readonly layout: string;
  /** Where the file is to be refused: nothing else is said then. Several where more than one is right. */
  readonly refusal?: readonly Refusal[];
  /** The name under which it is given to the reader, where that is not the file's own. */
  readonly given?: string;
  readonly fields?: {
    readonly name: string;
    readonly email: string;
    readonly phone: string;
    readonly location: string;
    readonly sections: readonly SectionKind[];
    /** Months as "2020-03" or years, and "present". */
    readonly roles: readonly {
      readonly title: string;
      readonly employer: string;
      readonly from: string;
      readonly to: string;
    }[];
    readonly education: readonly { readonly degree: string; readonly institution: string }[];
    /** Ids of the lexicon, each once. */
    readonly skills: readonly string[];
  };
  /** Of the layout, what must be seen. */
  readonly columns?: number;
  readonly places?: readonly string[];
}

/** @param more parts that the layout adds or that cannot be known */
export function fieldsOf(
  person: Person,
  more: { readonly contactHeading?: boolean; readonly repeat?: number } = {},
): Expected['fields'] & object {
  const dated = (date: string) => (date !== 'present' && person.dates === 'YYYY' ? date.slice(0, 4) : date);
  const roles = Array.from({ length: more.repeat ?? 1 }, () => person.jobs).flat();
  return {
    name: person.name,
    email: person.email,
    phone: person.phone,
    location: person.place,
    // Headings of other languages are told apart, not translated.
    sections: person.isRtl ? [] : [...KINDS, ...(more.contactHeading ? (['contact'] as const) : [])],
    roles: person.isRtl
      ? []
      : roles.map(({ title, employer, from, to }) => ({ title, employer, from: dated(from), to: dated(to) })),
    education: person.isRtl ? [] : person.studies.map(({ degree, school }) => ({ degree, institution: school })),
    skills: skillsNamedBy(person.id),
  };
}
