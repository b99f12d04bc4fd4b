/** What somebody worked as, where and when, by the parts named experience. */
import type { Line } from '../document.ts';
import { entriesOf, type Entry } from './blocks.ts';
import type { Span } from './dates.ts';
import { beginsWithCity, isPlace } from './places.ts';
import { linesOf, type Section } from './sections.ts';
import { isCompany, isTitle } from './titles.ts';

export interface Role {
  readonly title: string | undefined;
  readonly employer: string | undefined;
  readonly location: string | undefined;
  readonly dates: Span | undefined;
  /** Of its first line among the lines of the document. */
  readonly line: number;
  /** One past its last line. */
  readonly end: number;
  /** Lines that say what was done. */
  readonly bullets: readonly number[];
}

export function rolesOf(lines: readonly Line[], sections: readonly Section[]): Role[] {
  const roles: Role[] = [];
  /** An employer that was named once for several roles. */
  let over: { readonly employer: string; readonly location: string | undefined } | undefined;
  for (const section of sections.filter(({ kind }) => kind === 'experience')) {
    over = undefined;
    const numbers = linesOf([section], 'experience').filter(
      (i) => lines[i]?.place !== 'header' && lines[i]?.place !== 'footer',
    );
    for (const entry of entriesOf(lines, numbers)) {
      const { title, employer, location } = namedIn(entry.head);
      if (title === undefined && employer !== undefined && entry.body.length === 0) {
        over = { employer, location };
        continue;
      }
      if (title === undefined && !entry.dates) continue;
      if (employer !== undefined) over = undefined;
      roles.push({
        title,
        employer: employer ?? over?.employer,
        location: location ?? over?.location,
        dates: entry.dates,
        line: entry.line,
        end: entry.end,
        bullets: bulletsOf(lines, entry),
      });
    }
  }
  return roles;
}

/** Sentences below a role, too, where it has no list. */
const bulletsOf = (lines: readonly Line[], { body }: Entry): number[] => {
  const listed = body.filter((i) => lines[i]?.bullet);
  return listed.length > 0 ? listed : body.filter((i) => (lines[i]?.text.split(' ').length ?? 0) >= 6);
};

/** Signs that part title, employer and place from each other wherever they stand. */
const STRONG = / {3,}|\s*[|·•‖◆●]\s*|\s+[–—]\s*|\s*[–—]\s+|\s+[-/@]\s+|\s+at\s+(?=\p{Lu})|\s+bei\s+(?=\p{Lu})/u;

const tidy = (text: string) =>
  text
    .replace(/^[\s,;:·|–—(-]+|[\s,;:·|–—-]+$/gu, '')
    .replace(/^\(([^()]*)\)$/, '$1')
    .trim();

export function namedIn(head: readonly string[]): Pick<Role, 'title' | 'employer' | 'location'> {
  const parts = head
    .flatMap((text) => text.split(STRONG).flatMap(withBracket))
    .map(tidy)
    .filter((part) => /\p{L}/u.test(part));
  const isRoleTitle = (part: string) =>
    isTitle(part) &&
    !(
      isCompany(part) &&
      !/^(?:\p{Lu}[\p{L}-]+\s){0,4}(?:engineer|developer|manager|architect|consultant|lead|director)/iu.test(part)
    );
  let location = parts.find((part) => isPlace(part));
  const named = parts.filter((part) => part !== location && !isPlace(part));
  // "Freelance" is a remark beside an employer, and the employer where nothing else is named.
  let rest = named.filter((part) => !isRemark(part)).length > 1 ? named.filter((part) => !isRemark(part)) : named;
  let title = rest.find(isRoleTitle) ?? rest.find(isTitle);
  rest = rest.filter((part) => part !== title);
  let employer = rest[0];
  if (employer === undefined && title !== undefined) ({ title, employer, location } = byCommas(title, location));
  else if (title !== undefined && location === undefined && employer !== undefined)
    ({ employer, location } = placeBehind(employer));
  else if (employer !== undefined && location === undefined) ({ employer, location } = placeBehind(employer));
  if (employer === undefined && location?.includes(',') && !beginsWithCity(location)) {
    const at = location.indexOf(',');
    [employer, location] = [location.slice(0, at), location.slice(at + 1).trim()];
  }
  return {
    title: title === undefined ? undefined : tidy(title),
    employer: employer === undefined ? undefined : tidy(employer),
    location,
  };
}

/** "Acme (Berlin)": what is in brackets at the end is a part of its own. */
function withBracket(part: string): string[] {
  const found = /^(.+?)\s*\(([^()]{3,40})\)\s*$/.exec(part);
  return found ? [found[1] as string, found[2] as string] : [part];
}

const isRemark = (part: string) =>
  /^(?:dates?|position|role|company|employer|period|full[- ]time|part[- ]time|contract|contractor|freelance|permanent|internship|remote|hybrid|on-?site|\d+ (?:years?|months?).*|team of \d+.*)$/i.test(
    part,
  );

/** "Acme, Berlin, Germany" is an employer and its place. */
function placeBehind(text: string): { readonly employer: string; readonly location: string | undefined } {
  const pieces = text.split(/,\s*/);
  for (let i = 1; i < pieces.length; i++) {
    const place = pieces.slice(i).join(', ');
    if (isPlace(place)) return { employer: pieces.slice(0, i).join(', '), location: place };
  }
  return { employer: text, location: undefined };
}

/** "Platform Engineer, Acme, Berlin": the employer is what the title's words end before. */
function byCommas(text: string, known: string | undefined): Pick<Role, 'title' | 'employer' | 'location'> {
  const { employer: named, location } = known === undefined ? placeBehind(text) : { employer: text, location: known };
  const pieces = named.split(/,(?!\s*(?:Inc|Ltd|LLC|L\.L\.C|Corp|Co|S\.A|SA|AG|GmbH|PLC)\b)\s*/);
  if (pieces.length < 2) return { title: named, employer: undefined, location };
  const at = pieces.findIndex(isTitle);
  // Title first, employer last; what stands between (a team) belongs to the title.
  if (at < pieces.length - 1) return { title: pieces.slice(0, -1).join(', '), employer: pieces.at(-1), location };
  return { title: pieces.slice(at).join(', '), employer: pieces.slice(0, at).join(', '), location };
}
