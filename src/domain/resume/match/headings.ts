/** The parts of an advertisement, told by their headings. */
import { FOREIGN_HEADINGS } from './foreign.ts';

/** What a part is for; what is in `offer`, `company` and `process` asks for nothing. */
export type Part = 'required' | 'nice' | 'duties' | 'offer' | 'company' | 'process';

const FILLING =
  /\b(?:the|your|our|key|main|core|and|a|an|of|for|this|job|position|technical|professional|general|other|some|it|work|s|re|ll|is|are)\b/g;

/** Whole headings, without the words that say nothing; the first that fits counts. */
const HEADINGS: readonly (readonly [Part, RegExp])[] = [
  // The words of portals around what the employer wrote.
  [
    'process',
    /^(?:similar jobs|people also viewed|seniority level|employment type|job function|industries|show (?:more|less)(?: show less)?|referrals increase .*|set alert.*|more jobs|recommended jobs|report job)$/,
  ],
  ['duties', /^about (?:the|this) (?:job|position|role|work)$/],
  [
    'nice',
    /^(?:nice to haves?(?: skills?)?|secondary skills?|good to have skills?|nice|nice if you have|preferred.*|bonus.*|plus(?:es)?|desir(?:ed|able).*|good to have|great to have|additional (?:qualifications|skills)|extra points|ideally.*|would be.*|advantage(?:s|ous)?|optional.*|what would set you apart|what sets you apart|stand out.*|assets?|even better.*)$/,
  ],
  [
    'offer',
    /^(?:what we (?:can )?offer(?: you)?|we offer|offer|benefits.*|perks.*|compensation.*|salary.*|pay(?: range)?|what you get|what you ll get|why (?:join )?us|why join.*|what in (?:it )?(?:for )?you|rewards?|in return|why you ll love.*)$/,
  ],
  [
    'process',
    /^(?:how to apply|apply.*|application(?: process)?|interview process|hiring process|next steps|equal opportunity.*|equal employment.*|eeo.*|diversity.*|privacy.*|accommodations?.*|disclaimer|contact.*|location)$/,
  ],
  ['duties', /^(?:about )?(?:role|team|opportunity|mission|description)$/],
  [
    'required',
    /^(?:requirements?|required.*|must haves?(?: skills?)?|primary skills?|must|(?:minimum |basic |required |essential )?qualifications?(?: skills)?|what you (?:need|bring|have)|what you ll (?:need|bring)|what we looking|what we look|we looking|who you|about you|you|profile|you have|you bring|skills?(?: experience)?|experience(?: skills)?|essentials?(?: skills)?|minimum requirements?|what we expect|ideal candidate|candidate profile|requirements skills|skills qualifications|experience qualifications|mandatory.*)$/,
  ],
  [
    'duties',
    /^(?:(?:about )?(?:role )?responsibilities|what you (?:will )?do|what you ll (?:do|be doing)|what you will be doing|duties.*|tasks|day to day|typical day|you will|in role you will|role you will|as .*you will|accountabilities|tech stack|stack|technologies(?: we use)?|technology|what we use|description|summary|overview|role summary|projects?)$/,
  ],
  [
    'company',
    /^(?:about(?: us| company| [\w.&-]+){0,3}|who we|company(?: description)?|mission|values|story|what we do|team)$/,
  ],
];

/** The part that a line begins, where it is a heading. */
export function partOf(line: string): Part | undefined {
  const words = line
    .toLowerCase()
    .replace(/[’']/g, ' ')
    .replace(/[^\p{L}\p{N}.&]+/gu, ' ')
    .trim();
  if (words === '' || words.length > 60 || /[.]$/.test(line.trim())) return undefined;
  const telling = words.replace(FILLING, ' ').replace(/\s+/g, ' ').trim();
  return [...HEADINGS, ...FOREIGN_HEADINGS].find(([, pattern]) => pattern.test(telling) || pattern.test(words))?.[0];
}

/** "Requirements: Istio, Helm": the part that a line says of itself. */
export function partWithin(line: string): Part | undefined {
  const [, prefix] = /^([^:]{3,40}):\s+\S/.exec(line.trim()) ?? [];
  return prefix === undefined ? undefined : partOf(prefix);
}

const JOB =
  /\b(?:engineer|developer|architect|administrator|manager|lead|leader|specialist|consultant|analyst|sre|scientist|designer|head|director|officer|intern|programmer|owner|technician|expert)s?\b/i;
const NAMED_TITLE = /^(?:job ?title|position|role|title|vacancy)\s*:\s*/i;
const LONGEST_TITLE = 12;
/** A title that stands below what a portal puts over it is shorter, and near the top. */
const LONGEST_LATER = 7;
const MOST_ABOVE = 8;

/** The job's title, where the text begins with it or names it. */
export function titleOf(lines: readonly string[]): string | undefined {
  const named = lines.find((line) => NAMED_TITLE.test(line.trim()));
  if (named) return named.trim().replace(NAMED_TITLE, '');
  const written = lines.filter((line) => line.trim() !== '');
  const heading = written.findIndex((line) => partOf(line.replace(/[:?]\s*$/, '')) !== undefined);
  const top = written.slice(0, Math.min(MOST_ABOVE, heading < 0 ? MOST_ABOVE : heading));
  const titles = top.map((line) => line.replace(/^[#*\s]+|[*\s]+$/g, ''));
  return titles.find((line, i) => isTitleLike(line, i === 0 ? LONGEST_TITLE : LONGEST_LATER, i > 0));
}

function isTitleLike(line: string, longest: number, isLater: boolean): boolean {
  if (!JOB.test(line) || /[.:!?]$/.test(line) || line.split(/\s+/).length > longest) return false;
  if (/\b(?:we|you|with|experience)\b/i.test(line)) return false;
  return !isLater || (!/[,:;|•]|\s[-–]\s|\b(?:hiring|is|are|our)\b/i.test(line) && /^\p{Lu}/u.test(line));
}
