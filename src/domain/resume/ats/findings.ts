/** All rules, in the order in which their findings matter. */
import { found, type Finding, type Rule, type Subject } from './finding.ts';
import { bulletLength } from './rules/bullet-length.ts';
import { bulletNumbers } from './rules/bullet-numbers.ts';
import { bulletSigns } from './rules/bullet-signs.ts';
import { bulletVerbs } from './rules/bullet-verbs.ts';
import { columns } from './rules/columns.ts';
import { contactPlace } from './rules/contact-place.ts';
import { dateStyle } from './rules/date-style.ts';
import { edges } from './rules/edges.ts';
import { emailAndPhone } from './rules/email-and-phone.ts';
import { fileName } from './rules/file-name.ts';
import { fileType } from './rules/file-type.ts';
import { firstPerson } from './rules/first-person.ts';
import { hiddenText } from './rules/hidden-text.ts';
import { images } from './rules/images.ts';
import { length } from './rules/length.ts';
import { linksShown } from './rules/links-shown.ts';
import { longParagraphs } from './rules/long-paragraphs.ts';
import { nameFound } from './rules/name-found.ts';
import { privateFacts } from './rules/private-facts.ts';
import { roleDates } from './rules/role-dates.ts';
import { skillList } from './rules/skill-list.ts';
import { standardSections } from './rules/standard-sections.ts';
import { tables } from './rules/tables.ts';
import { textBoxes } from './rules/text-boxes.ts';
import { unmappedFonts } from './rules/unmapped-fonts.ts';

export const RULES: readonly Rule[] = [
  contactPlace,
  nameFound,
  emailAndPhone,
  standardSections,
  skillList,
  roleDates,
  dateStyle,
  unmappedFonts,
  hiddenText,
  textBoxes,
  columns,
  tables,
  edges,
  images,
  linksShown,
  bulletSigns,
  bulletVerbs,
  bulletLength,
  bulletNumbers,
  firstPerson,
  longParagraphs,
  length,
  privateFacts,
  fileType,
  fileName,
];

const WEIGHT = { mend: 0, consider: 1, good: 2 } as const;

/** What is to be said of a resume: first what is to be mended, then what to consider, then what is good. */
export const findingsOf = (subject: Subject): Finding[] =>
  RULES.flatMap(({ id, check }) => check(subject).map((said) => found(id, said, subject.document.pages))).sort(
    (a, b) => WEIGHT[a.severity] - WEIGHT[b.severity],
  );
