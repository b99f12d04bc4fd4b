import { isPlace } from './places.ts';
import { sectionOf } from './section-names.ts';
import { isCompany, isDegree, isSchool, isTitle } from './titles.ts';

const LABEL = /^(?:name|full name|curriculum vitae|c\.?v\.?|resume|résumé|lebenslauf)\s*(?:of|for|von)?\s*[:–—-]?\s*/i;
const CREDENTIALS =
  /\s*(?:,\s*(?:ph\.?\s?d\.?|m\.?sc\.?|b\.?sc\.?|mba|pmp|ckad?|cks|cissp|p\.?e\.?|jr\.?|sr\.?|ii|iii|m\.?eng\.?|dipl\.[-\w.]*)){1,4}$|\s*\([^)]{2,20}\)$/i;
const HONORIFIC = /^(?:dr|prof|mr|ms|mrs|ing|dipl\.-ing)\.?\s+/i;
const PARTICLES =
  /^(?:de|del|della|der|den|di|da|dos|do|du|van|von|zu|bin|ibn|al|el|la|le|ben|bint|y|e|ter|ten|af|av|st\.?)$/i;
/** What begins a resume beside a name, and words of headlines. */
const NOT_NAMES =
  /\b(?:resume|curriculum|vitae|page|kubernetes|istio|service|mesh|cloud|platform|open|source|remote|phone|email|address|senior|junior|linkedin|github|summary|profile|experience|available|years?|confidential|network|security|data|software|infrastructure|reliability|site|full|stack|web|linux|team)\b/i;

/**
 * A text that is a person's name and nothing else, without label, title and degrees; undefined for anything that may be something else.
 * Two to five words that begin with a capital, or two to four characters where names are written without spaces.
 */
export function nameIn(text: string): string | undefined {
  const bare = text
    .trim()
    .replace(LABEL, '')
    .replace(CREDENTIALS, '')
    .replace(CREDENTIALS, '')
    .replace(HONORIFIC, '')
    .trim();
  if (bare.length < 2 || bare.length > 60 || /[\d@:;!?#&*/\\|_=<>[\]]/.test(bare)) return undefined;
  if (
    /^[\p{Script=Han}]{2,4}$|^[\p{Script=Han}\p{Script=Katakana}\p{Script=Hiragana}]{1,5}[ \u3000・][\p{Script=Han}\p{Script=Katakana}\p{Script=Hiragana}]{1,6}$|^\p{Script=Hangul}{2,4}$/u.test(
      bare,
    )
  )
    return isTitle(bare) || sectionOf(bare) || isPlace(bare) ? undefined : bare;
  if (
    sectionOf(bare) !== undefined ||
    isTitle(bare) ||
    isPlace(bare) ||
    isCompany(bare) ||
    isDegree(bare) ||
    isSchool(bare) ||
    NOT_NAMES.test(bare)
  )
    return undefined;
  const words = bare.replace(/,/g, '').split(/\s+/);
  if (words.length < 2 || words.length > 5 || /,.*,/.test(bare)) return undefined;
  const isWord = (word: string) =>
    /^[\p{Lu}\p{Lo}][\p{L}\p{M}'’.-]*$|^\p{Lu}\.?$/u.test(word) ||
    PARTICLES.test(word) ||
    /^[a-zà-ÿ]['’]\p{Lu}/u.test(word);
  return words.every(isWord) &&
    words.filter((word) => !PARTICLES.test(word) && word.replace(/\P{L}/gu, '').length >= 2).length >= 1
    ? bare
    : undefined;
}
