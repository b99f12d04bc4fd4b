import { isPlace } from './places.ts';
import { sectionOf } from './section-names.ts';
import { isCompany, isDegree, isSchool, isTitle } from './titles.ts';

const LABEL = /^(?:name|full name|curriculum vitae|c\.?v\.?|resume|résumé|lebenslauf)\s*(?:of|for|von)?\s*[:–—-]?\s*/i;
const CREDENTIALS =
  /\s*(?:,\s*(?:ph\.?\s?d\.?|m\.?sc\.?|b\.?sc\.?|mba|pmp|ckad?|cks|cissp|p\.?e\.?|jr\.?|sr\.?|ii|iii|m\.?eng\.?|dipl\.[-\w.]*)){1,4}$|\s*\([^)]{2,20}\)$/i;
const HONORIFIC = /^(?:(?:dr|prof|mr|ms|mrs|ing|dipl\.-ing)\.?\s+){1,3}/i;
const PARTICLES =
  /^(?:de|del|della|der|den|di|da|dos|do|du|van|von|zu|bin|ibn|al|el|la|le|ben|bint|y|e|ter|ten|af|av|und|st\.?)$/i;
/** What begins a resume beside a name, and words of headlines. */
const NOT_NAMES =
  /\b(?:resume|curriculum|vitae|page|kubernetes|istio|service|mesh|cloud|platform|open|source|remote|phone|email|address|senior|junior|linkedin|github|summary|profile|experience|available|years?|confidential|network|security|data|software|infrastructure|reliability|site|full|stack|web|linux|team)\b/i;

/**
 * A text that is a person's name and nothing else, without label, title and degrees; undefined for anything that may be something else.
 * Two to five words that begin with a capital, or two to four characters where names are written without spaces.
 *
 * @param email the address of the person, where it is known: what stands in it may be a name even if it means something else, such as
 * Page or Head, and needs no capitals
 */
export function nameIn(text: string, email = ''): string | undefined {
  const bare = text
    .trim()
    .replace(LABEL, '')
    .replace(CREDENTIALS, '')
    .replace(CREDENTIALS, '')
    .replace(HONORIFIC, '')
    .trim();
  if (bare.length < 2 || bare.length > 60 || /[\d@:;!?#&*/\\|_=<>[\]]/.test(bare)) return undefined;
  const isOther = () => sectionOf(bare) !== undefined || isTitle(bare) || isPlace(bare);
  if (IN_CHARACTERS.test(bare)) return isOther() ? undefined : bare;
  const words = bare.replace(/,/g, '').split(/\s+/);
  if (words.length < 2 || words.length > 6 || /,.*,/.test(bare)) return undefined;
  if (isInAddress(words, email)) return bare;
  if (isOther() || isCompany(bare) || isDegree(bare) || isSchool(bare) || NOT_NAMES.test(bare)) return undefined;
  return words.every(isWord) && words.some((word) => !PARTICLES.test(word) && letters(word).length >= 2)
    ? bare
    : undefined;
}

const IN_CHARACTERS =
  /^[\p{Script=Han}]{2,4}$|^[\p{Script=Han}\p{Script=Katakana}\p{Script=Hiragana}]{1,5}[ \u3000・][\p{Script=Han}\p{Script=Katakana}\p{Script=Hiragana}]{1,6}$|^\p{Script=Hangul}{2,4}$/u;

const letters = (word: string) => word.replace(/\P{L}/gu, '');

const isWord = (word: string) =>
  /^[\p{Lu}\p{Lo}][\p{L}\p{M}'’.-]*$|^\p{Lu}\.?$/u.test(word) ||
  PARTICLES.test(word) ||
  /^[a-zà-ÿ]['’]\p{Lu}|^(?:al|el|ad|as|ash|bin|ibn)-\p{Lu}/u.test(word);

/** Whether an address is made of these words, such as "jack.page@" of Jack Page: of the first and the last at least, each whole. */
function isInAddress(words: readonly string[], email: string): boolean {
  const own = email.split('@', 1)[0]?.toLowerCase() ?? '';
  const plain = (word: string) => letters(word.normalize('NFD').replace(/\p{M}/gu, '')).toLowerCase();
  const ends = [words[0] ?? '', words.at(-1) ?? ''].map(plain);
  return ends.every((word) => word.length >= 3 && own.includes(word)) && ends[0] !== ends[1];
}
