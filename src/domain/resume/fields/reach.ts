/** E-mail addresses, telephone numbers and profiles in a text. */
import { findSpans } from './dates.ts';

const EMAIL = /[\p{L}\p{N}](?:[\p{L}\p{N}._%+-]{0,63})@(?:[\p{L}\p{N}-]{1,63}\.){1,5}\p{L}{2,24}(?![\p{L}\p{N}])/u;

/** Such as "jane.doe@example.com"; never one that was taken apart to keep robots away. */
export const emailIn = (text: string): string | undefined => EMAIL.exec(text)?.[0];

const PHONE =
  /(?<![\p{L}\p{N}/@._-])(?:\+|\(\+?|00)?\d[\d\s().\-–/\u00A0]{5,22}\d(?![\p{L}\p{N}@/])(?:\s?(?:x|ext\.?)\s?\d{1,5})?/gu;

/** Of researchers, ORCID, and of machines, IPv4. */
const OTHER_NUMBER = /^\d{4}-\d{4}-\d{4}-\d{4}$|^(?:\d{1,3}\.){3}\d{1,3}$/;

/**
 * A telephone number: 7 to 15 digits, as E.164 has them, with an international or trunk prefix, in groups, or behind a word that says so. Years, postal codes and
 * sizes are none.
 */
export function phoneIn(text: string): string | undefined {
  const spans = findSpans(text);
  for (const { 0: match, index } of text.matchAll(PHONE)) {
    const written = match.trim();
    const digits = written.replace(/\D/g, '').length;
    if (digits < 7 || digits > 17 || OTHER_NUMBER.test(written)) continue;
    if (
      spans.some(
        ({ at, written: date }) => at < index + match.length && index < at + date.length && !written.startsWith('+'),
      )
    )
      continue;
    const isLabelled = /(?:phone|tel|mobile|cell|mob|handy|m|t|p|тел|טלפון|هاتف|电话|電話)\.?\s*:?\s*$/iu.test(
      text.slice(Math.max(0, index - 14), index),
    );
    if (/^\+|^\(?\+|^00|^\(?0/.test(written) || isLabelled || /\d[\s().-]{1,2}\d{3}[\s.-]?\d{2,4}/.test(written))
      return written;
  }
  return undefined;
}

const LINK =
  /(?<![\p{L}\p{N}@.])(?:https?:\/\/)?(?:www\.)?((?:[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?\.){1,4}(?:com|org|net|io|dev|me|app|de|eu|uk|co|fr|ch|at|nl|se|info|xyz|tech|cloud|page|blog|sh|ai|pl|il|in|jp|cn|br|es|it|ru|ca|us|example)(?:\/[\w\-./~%+#?=&@]{0,200})?)(?![\p{L}\p{N}@])/giu;

/** Pages, without https://, www. and a slash at the end. */
export const linksIn = (text: string): string[] =>
  [...text.matchAll(LINK)]
    .filter(({ 0: match, index }) => text[index - 1] !== '@' && text[index + match.length] !== '@')
    .map(([, link = '']) => link.replace(/[/.,;]+$/, ''))
    // "Node.js" and "B.Sc." have a point, too, but no path and no such ending.
    .filter((link) => link.includes('/') || /\.[a-z]{2,}$/i.test(link));
