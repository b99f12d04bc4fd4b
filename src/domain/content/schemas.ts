/**
 * The shape of every content file. The schema is the author's documentation: each key says what it is for, and each
 * refusal says what to write instead.
 */
import { z } from 'zod';
import { SKILL_KIND_IDS } from '../resume/lexicon/kinds.ts';
import { countWords } from './speaking.ts';
import { COMPETENCY_IDS, EXAM_DOMAIN_IDS, LEVELS, TERM_CHANGES } from './vocabulary.ts';

const list = (values: readonly string[]) => values.map((value) => `"${value}"`).join(', ');

const required = (what: string) => (issue: { input: unknown }) =>
  issue.input === undefined ? `is missing: write ${what}` : `must be ${what}, as text`;

const text = (what: string) =>
  z
    .string({ error: required(what) })
    .trim()
    .min(1, `is empty: write ${what}`);

const oneOf = <const T extends readonly [string, ...string[]]>(values: T) =>
  z.enum(values, {
    error: (issue) =>
      issue.input === undefined
        ? `is missing: write one of ${list(values)}`
        : `is ${JSON.stringify(issue.input)}: write one of ${list(values)}`,
  });

/** Lower-case words joined by hyphens or dots: stable, and fit for a URL. */
const id = text('an id such as "ztunnel-vs-waypoint"').regex(
  /^[a-z0-9]+(?:[-._][a-z0-9]+)*$/,
  'must be lower-case letters, digits, hyphens and dots, such as "ztunnel-vs-waypoint"',
);

const listOf = <T extends z.ZodType>(item: T, what: string, min: number, max: number) =>
  z
    .array(item, { error: required(what) })
    .min(min, `has too few entries: write ${what}`)
    .max(max, `has too many entries: write ${what}`);

/** YAML reads an unquoted 2026-11-23 as a date in some parsers and as text in others; both are taken. */
const day = z
  .union([z.date().transform((date) => date.toISOString().slice(0, 10)), z.string()], {
    error: 'must be a day such as 2026-11-23',
  })
  .refine((value) => /^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(Date.parse(value)), {
    error: 'must be a day such as 2026-11-23',
  });

const istioVersion = z
  .string({ error: "must be a quoted Istio version such as '1.31'" })
  .regex(/^1\.\d{1,2}$/, "must be a quoted Istio version such as '1.31'");

/** Against which Istio version, and on which day, a person last compared this with its sources. */
const checked = z.strictObject(
  { istio: istioVersion, on: day },
  { error: required("{ istio: '1.31', on: 2026-11-23 }") },
);

/** An object that an example relies on without showing it, such as a Service whose name its routes use. */
const assumed = z.strictObject({
  kind: text('the kind, such as Service'),
  namespace: text('the namespace').optional(),
  name: text('the name'),
  /** The ports of a Service, in numbers. */
  ports: listOf(z.int({ error: 'must be a port number' }).min(1).max(65_535), 'port numbers', 1, 12).optional(),
});

/** A thing to know of a question, asked by itself: a short card of Practice. */
const fact = z.strictObject({
  /** Never changes, and stands once on the page: practice records hang on `<question>/<fact>`. */
  id,
  /** What is asked, in a sentence that stands alone. Inline Markdown. */
  front: text('what is asked, in one sentence').max(160, 'is longer than 160 characters: ask for one thing'),
  /** What is to be said. Inline Markdown. */
  back: text('what is to be known, in one or two sentences').max(
    240,
    'is longer than 240 characters: keep to one thing',
  ),
});

/** Frontmatter of `src/content/questions/<topic>/<slug>.mdx`. The topic is the folder's name. */
export const questionSchema = z.strictObject({
  /** Never changes, even when the wording or the file name does: practice records hang on it. */
  id,
  /** The H1: the question as an interviewer says it. */
  question: text('the question as an interviewer says it').regex(
    /[?.]$/,
    'must end with a question mark or a full stop',
  ),
  /** Two to six words for navigation. */
  short: text('two to six words for navigation').max(48, 'is longer than 48 characters: shorten it for the navigation'),
  level: oneOf(LEVELS),
  /** Position inside the topic, from 1. */
  order: z.int({ error: 'must be a whole number from 1: the position inside the topic' }).min(1, 'must be 1 or more'),
  /** The domain of the exam outline that asks for this. */
  exam: oneOf(EXAM_DOMAIN_IDS),
  /** The competencies of the outline that the page practises, the main one first. None where the outline does not ask for it. */
  competencies: listOf(oneOf(COMPETENCY_IDS), '1 to 3 competencies of the exam outline, or leave the key out', 1, 3)
    .optional()
    .default([]),
  /** What people type when they look for this page in other words. */
  aliases: listOf(text('a phrase'), '1 to 12 phrases people type when they look for this page', 1, 12),
  checked,
  /** Objects that the example takes as being in the cluster and does not show. */
  assumes: listOf(assumed, 'entries of { kind, namespace, name, ports }, or leave the key out', 1, 8)
    .optional()
    .default([]),
  /** What the page gives to be learned by heart. */
  facts: listOf(fact, '1 to 4 entries of { id, front, back }', 1, 4),
  /** What each source backs on this page. */
  references: listOf(
    z.strictObject({ source: id, backs: text('one sentence on what the source backs here') }),
    'two or more entries of { source, backs }',
    2,
    12,
  ),
  /** Ids of questions to read next. */
  related: listOf(id, 'two to four ids of other questions', 2, 4),
});
export type QuestionData = z.infer<typeof questionSchema>;

/** One entry of `src/content/topics.yaml`. */
export const topicSchema = z.strictObject({
  id,
  name: text('the name shown in navigation'),
  /** Order of the topics, from 1. */
  order: z.int({ error: 'must be a whole number from 1' }).min(1),
  /** One or two sentences on what the topic asks of a candidate. */
  summary: text('one or two sentences on the topic'),
});
export type TopicData = z.infer<typeof topicSchema>;

/** One file `src/content/references/<id>.yaml`; the id is the file's name. */
export const referenceSchema = z.strictObject({
  /** Short title in sentence case. */
  title: text('a short title for the source'),
  url: z.url({
    protocol: /^https$/,
    error: 'must be the full address, such as https://istio.io/latest/docs/ambient/overview/',
  }),
  /** A topic id, or "releases". */
  subject: id,
  checked,
  /** Our own words, enough to answer without opening the link: 40 words or more. Markdown paragraphs. */
  note: text('a note of our own on what the source establishes').refine((note) => countWords(note) >= 40, {
    error: 'is shorter than 40 words: the note must be enough without the link',
  }),
});
export type ReferenceData = z.infer<typeof referenceSchema>;

/** One entry of `src/content/terms.yaml`. */
export const termSchema = z.strictObject({
  id,
  /** The term to use now. Inline Markdown. */
  current: text('the current term'),
  /** What it replaced. Inline Markdown. */
  was: text('what it replaced'),
  /** Retired names and spellings that must lead here. */
  finds: listOf(text('a retired name'), '1 to 10 retired names', 1, 10),
  /**
   * Phrases that no page may write but under "Common mistakes", to the letter and in whole words: only what can mean nothing but
   * the retired thing. A shorter phrase, such as "Pilot", would also meet what still carries the name.
   */
  retired: listOf(text('a phrase'), '1 to 12 phrases, or leave the key out', 1, 12).optional(),
  /** What the current term is called in a text, in words or as code: the first of these on a page links here. */
  uses: listOf(text('a word of a text'), '1 to 6 words, or leave the key out', 1, 6).optional(),
  /** The Istio version that made the change, where a source gives one. */
  since: z
    .string({ error: "must be a quoted Istio version such as '1.22'" })
    .regex(/^1\.\d{1,2}$/, "must be a quoted Istio version such as '1.22'")
    .optional(),
  status: oneOf(TERM_CHANGES),
  topic: id,
  /** What changed and what to do instead, in our own words. Inline Markdown. */
  note: text('what changed and what to write instead'),
  /** Id of the reference that says so. */
  source: id,
});
export type TermData = z.infer<typeof termSchema>;

/** `src/content/synonyms.yaml`: groups of phrases that mean the same to a searcher. */
export const synonymsSchema = z.array(
  z.array(text('a phrase')).min(2, 'needs at least two phrases that mean the same'),
  { error: 'must be a list of lists of phrases' },
);

/** One entry of `src/content/skills.yaml`: a skill that an advertisement may ask for and a resume may hold. */
export const skillSchema = z.strictObject({
  /** Never changes: kept reports hang on it. */
  id,
  /** As it is shown. It is also looked for, like an alias, unless `exact` or `ambiguous` has it. */
  name: text('the name as it is shown'),
  kind: oneOf(SKILL_KIND_IDS),
  /** What people write instead, in any case; hyphens, blanks and plurals are found without being listed. */
  aliases: listOf(text('a spelling'), '1 to 24 spellings, or leave the key out', 1, 24).optional(),
  /** Spellings that count only in this case, such as "Go". At the beginning of a sentence they count as `ambiguous` do. */
  exact: listOf(text('a spelling'), '1 to 6 spellings, or leave the key out', 1, 6).optional(),
  /** Spellings that mean something else as often: they count beside other skills in a list, or with a phrase of `near` in the sentence. */
  ambiguous: listOf(text('a spelling'), '1 to 6 spellings, or leave the key out', 1, 6).optional(),
  /** Phrases that make clear what an ambiguous word means where both are in one sentence. */
  near: listOf(text('a phrase'), '1 to 16 phrases, or leave the key out', 1, 16).optional(),
  /** Phrases in which the word means something else, such as "go live". */
  not: listOf(text('a phrase'), '1 to 24 phrases, or leave the key out', 1, 24).optional(),
  /** Skills that nobody can have this one without. */
  implies: listOf(id, '1 to 4 ids of skills, or leave the key out', 1, 4).optional(),
  /** What it is for, where several skills do the same work: one of them is worth something where another is asked for. */
  group: id.optional(),
  /** Ids of questions that teach it, the first one first. */
  questions: listOf(id, '1 to 12 ids of questions, or leave the key out', 1, 12).optional(),
  /** Ids of terms that belong to it. */
  terms: listOf(id, '1 to 8 ids of terms, or leave the key out', 1, 8).optional(),
  /** Ids of references that tell of it. */
  references: listOf(id, '1 to 8 ids of references, or leave the key out', 1, 8).optional(),
});
export type SkillData = z.infer<typeof skillSchema>;
