/** What is said of a resume, as a program would meet it that files and searches resumes. */
import type { Line, ResumeDocument } from '../document.ts';
import type { ResumeFields } from '../fields/fields.ts';

/** `mend`: a program may lose or misread something. `consider`: a matter of custom or style. `good`: nothing to do. */
export type Severity = 'mend' | 'consider' | 'good';

export interface Finding {
  readonly rule: string;
  readonly severity: Severity;
  /** One sentence. */
  readonly what: string;
  /** From the resume, to the letter; empty where there is nothing to quote. */
  readonly quote: string;
  /** Such as "page 1, header"; empty where it is of the whole. */
  readonly place: string;
  readonly why: string;
  /** Empty where the severity is `good`. */
  readonly cure: string;
}

export interface Subject {
  readonly document: ResumeDocument;
  readonly fields: ResumeFields;
}

export type Said = Omit<Finding, 'rule' | 'quote' | 'place'> & {
  readonly quote?: string;
  readonly line?: Line | undefined;
};

export interface Rule {
  readonly id: string;
  readonly check: (subject: Subject) => readonly Said[];
}

const LONGEST_QUOTE = 160;
export const shortened = (text: string): string =>
  text.length > LONGEST_QUOTE ? `${text.slice(0, LONGEST_QUOTE - 1).trimEnd()}…` : text;

/** @param pages of the whole; of one page no number is said */
export const placeOf = ({ page, place, column }: Line, pages: number): string =>
  [
    ...(pages > 1 ? [`page ${page}`] : []),
    ...(place === 'body' ? [] : [place]),
    ...(column > 1 ? [`column ${column}`] : []),
  ].join(', ');

export const found = (rule: string, { quote, line, ...said }: Said, pages: number): Finding => ({
  ...said,
  rule,
  quote: shortened(quote ?? line?.text ?? ''),
  place: line ? placeOf(line, pages) : '',
});
