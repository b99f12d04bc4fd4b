import type { Day } from '../../domain/practice/calendar.ts';
import type { ReadResult, ResumeDocument } from '../../domain/resume/document.ts';
import { matcherOf, type Matcher } from '../../domain/resume/lexicon/find.ts';
import { parseLexicon, type Lexicon } from '../../domain/resume/lexicon/lexicon.ts';
import { readPasted } from '../../domain/resume/reading/read.ts';
import { refusalOf } from '../../domain/resume/reading/refused.ts';
import { checkOf, type Checked } from '../../domain/resume/report/checked.ts';

export interface CheckRequest {
  readonly kind: 'check';
  /** A document that was read, or the text that was pasted. */
  readonly resume: ResumeDocument | string;
  readonly advert: string;
  readonly today: Day;
  readonly interview: Day | undefined;
}

export type CheckReply =
  | { readonly kind: 'checked'; readonly checked: Checked }
  | Extract<ReadResult, { kind: 'refused' }>
  | { readonly kind: 'failed'; readonly message: string };

/** What is made of the lexicon once, and takes longer than a check. */
export interface Prepared {
  readonly lexicon: Lexicon;
  readonly matcher: Matcher;
}

/** @param raw as `/resume/lexicon.json` has it; @throws ZodError where it is not ours */
export function prepare(raw: unknown): Prepared {
  const lexicon = parseLexicon(raw);
  return { lexicon, matcher: matcherOf(lexicon.skills) };
}

export function checkHere(prepared: () => Prepared, { resume, advert, today, interview }: CheckRequest): CheckReply {
  let document: ResumeDocument;
  try {
    document = typeof resume === 'string' ? readPasted(resume) : resume;
  } catch (error) {
    return refusalOf(error);
  }
  try {
    return { kind: 'checked', checked: checkOf({ document, advert, ...prepared(), today, interview }) };
  } catch (error) {
    return { kind: 'failed', message: error instanceof Error ? error.message : String(error) };
  }
}
