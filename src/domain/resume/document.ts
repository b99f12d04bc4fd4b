/** A resume as a program reads it: the text in reading order, and what is known of how it stood on the page. */

/** Where a piece of text stood. Parsers of applicant tracking systems often leave out all but `body`. */
export type Place = 'body' | 'table' | 'text box' | 'header' | 'footer' | 'note';

export interface Line {
  /** Single spaces between words; three where a wide gap or a tab stood, as between a role and its dates. */
  readonly text: string;
  /** From 1; 1 where the format has no pages. */
  readonly page: number;
  readonly place: Place;
  /** What the file itself calls a heading, or what is set like one: from 1, the largest; 0: running text. */
  readonly heading: number;
  /** Whether it began with a bullet, which the text does not hold. */
  readonly bullet: boolean;
  /** That bullet, where it was a character; absent where the file itself says "list" or nothing was there. */
  readonly sign?: string;
  /** From 1, left to right, where a page has several; 1 otherwise. */
  readonly column: number;
}

export const FORMATS = ['pdf', 'docx', 'markdown', 'text'] as const;
export type Format = (typeof FORMATS)[number];

export interface ResumeDocument {
  readonly format: Format;
  /** As the reader's system calls it; empty for what was pasted. */
  readonly fileName: string;
  readonly bytes: number;
  readonly pages: number;
  readonly lines: readonly Line[];
  /** What cannot be read from the lines. */
  readonly layout: {
    /** The largest number of columns on a page. */
    readonly columns: number;
    readonly tables: number;
    readonly textBoxes: number;
    readonly images: number;
    /** Fonts whose letters do not say which they are; their text is missing or wrong. */
    readonly unmappedFonts: readonly string[];
    /** Targets of links, such as `mailto:` and profile addresses, that the text may not show. */
    readonly links: readonly string[];
    /** Text that a parser reads and a person does not see: white on white, invisible, hidden; absent where that cannot be known. */
    readonly hidden?: readonly string[];
  };
}

/** Why a file could not be read; each has its own cure in words. */
export const REFUSALS = [
  'empty',
  'too large',
  'unknown type',
  'wrong type behind the name',
  'old word format',
  'damaged',
  'password',
  'no text layer',
  'unmappable fonts',
  'zip bomb',
  'too many pages',
  'cancelled',
  'too slow',
] as const;
export type Refusal = (typeof REFUSALS)[number];

export type ReadResult =
  | { readonly kind: 'document'; readonly document: ResumeDocument }
  | { readonly kind: 'refused'; readonly refusal: Refusal; readonly detail: string };
