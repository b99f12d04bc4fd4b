/** What a resume says in fields, as a program that files it would store them. What is not there is undefined: nothing is guessed. */
import type { ResumeDocument } from '../document.ts';
import { contactOf, type Contact } from './contact.ts';
import { monthsCovered } from './experience.ts';
import { educationOf, type Education } from './education.ts';
import { rolesOf, type Role } from './roles.ts';
import { linesOf, sectionsOf, type Section } from './sections.ts';

export interface ResumeFields {
  readonly contact: Contact;
  readonly sections: readonly Section[];
  readonly roles: readonly Role[];
  readonly education: readonly Education[];
  readonly certificates: readonly Certificate[];
  /** Of the roles, each month once; undefined where no role has dates that can be read. */
  readonly months: number | undefined;
}

export interface Certificate {
  readonly text: string;
  readonly line: number;
}

/** @param today such as "2026-11": up to then last roles that go on */
export function fieldsOf(document: ResumeDocument, today: string): ResumeFields {
  const sections = sectionsOf(document.lines);
  const roles = rolesOf(document.lines, sections);
  return {
    contact: contactOf(document, sections),
    sections,
    roles,
    education: educationOf(document.lines, sections),
    certificates: linesOf(sections, 'certifications')
      .map((line) => ({ line, text: document.lines[line]?.text ?? '' }))
      .filter(({ text }) => /\p{L}{2}/u.test(text)),
    months: monthsCovered(
      roles.flatMap(({ dates }) => (dates ? [dates] : [])),
      today,
    ),
  };
}
