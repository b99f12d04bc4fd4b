/** Places and profiles in a text, which hold words that are nobody's skill: "Cypress, TX", "jane@example.org | GitHub". */
import { isPlace } from '../fields/places.ts';
import { emailIn } from '../fields/reach.ts';

const PARTING = / {3,}|\s*[|·•]\s*|\n/gu;
/** What a link to a profile is called in a line of contact details. */
const PROFILE = /^(?:git(?:hub|lab)|bitbucket)$/i;

/** Where they stand. */
export function contactsIn(text: string): readonly (readonly [start: number, end: number])[] {
  const found: [number, number][] = [];
  let start = 0;
  const hasAddress = emailIn(text) !== undefined;
  for (const { index, length } of [...partings(text), { index: text.length, length: 0 }]) {
    const part = text.slice(start, index);
    if ((part.includes(',') && isPlace(part)) || (hasAddress && PROFILE.test(part.trim()))) found.push([start, index]);
    start = index + length;
  }
  return found;
}

const partings = (text: string) =>
  [...text.matchAll(PARTING)].map(({ 0: sign, index }) => ({ index, length: sign.length }));
