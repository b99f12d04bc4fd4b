import type { Day } from '../../domain/practice/calendar.ts';
import type { ReadResult, ResumeDocument } from '../../domain/resume/document.ts';
import { parseLexicon } from '../../domain/resume/lexicon/lexicon.ts';
import { readPasted } from '../../domain/resume/reading/read.ts';
import { refusalOf } from '../../domain/resume/reading/refused.ts';
import { checkOf, type Checked } from '../../domain/resume/report/checked.ts';

export interface CheckRequest {
  /** A document that was read, or the text that was pasted. */
  readonly resume: ResumeDocument | string;
  readonly advert: string;
  /** As `/resume/lexicon.json` has it. */
  readonly lexicon: unknown;
  readonly today: Day;
  readonly interview: Day | undefined;
}

export type CheckReply =
  | { readonly kind: 'checked'; readonly checked: Checked }
  | Extract<ReadResult, { kind: 'refused' }>
  | { readonly kind: 'failed'; readonly message: string };

export function checkHere({ resume, advert, lexicon, today, interview }: CheckRequest): CheckReply {
  let document: ResumeDocument;
  try {
    document = typeof resume === 'string' ? readPasted(resume) : resume;
  } catch (error) {
    return refusalOf(error);
  }
  try {
    const checked = checkOf({ document, advert, lexicon: parseLexicon(lexicon), today, interview });
    return { kind: 'checked', checked };
  } catch (error) {
    return { kind: 'failed', message: error instanceof Error ? error.message : String(error) };
  }
}
