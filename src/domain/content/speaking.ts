/** Words a minute of an unhurried spoken answer. Our choice: slow enough that nobody who says it in this time is rushing. */
const WORDS_PER_MINUTE = 150;

/** The number of words in a text; anything between white space that holds a letter or digit counts as one. */
export function countWords(text: string): number {
  return text.split(/\s+/u).filter((part) => /[\p{L}\p{N}]/u.test(part)).length;
}

/** Seconds needed to say a text aloud, rounded to the next five; 0 for an empty text. */
export function secondsToSay(text: string): number {
  const seconds = (countWords(text) / WORDS_PER_MINUTE) * 60;
  return Math.ceil(seconds / 5) * 5;
}
