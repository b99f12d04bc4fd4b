/**
 * How text becomes the words that are compared. The index and the query go through the same door, so that
 * "authorisation", "Authorization" and "AUTHORIZATION" are one word.
 */

/** British spellings folded to the American ones that API names use. Endings are tried in order. */
const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/isation(s?)$/, 'ization$1'],
  [/is(e|ed|es|ing|er|ers)$/, 'iz$1'],
  [/yse(d|s?)$/, 'yze$1'],
  [/our$/, 'or'],
  [/ours$/, 'ors'],
  [/ence$/, 'ense'],
  [/tre$/, 'ter'],
  [/ll(ed|ing|er)$/, 'l$1'],
];

/** One word in the form in which words are compared: lower case, without accents, American endings. */
export function foldWord(word: string): string {
  let folded = word.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  if (folded.length > 4 && !/\d/.test(folded)) {
    for (const [ending, replacement] of SPELLINGS) {
      if (ending.test(folded)) {
        folded = folded.replace(ending, replacement);
        break;
      }
    }
  }
  return folded;
}

/** The words of a text and where they stand: letters and digits, with inner dots, dashes and slashes as breaks. */
export function* wordsOf(text: string): Generator<{ word: string; start: number; end: number }> {
  for (const match of text.matchAll(/[\p{L}\p{N}]+/gu)) {
    yield { word: match[0], start: match.index, end: match.index + match[0].length };
  }
}

/**
 * The folded words of a text. A name in camel case also gives its parts, so that both "virtualservice" and "virtual service"
 * find VirtualService.
 */
export function foldedWords(text: string): string[] {
  const folded: string[] = [];
  for (const { word } of wordsOf(text)) {
    folded.push(foldWord(word));
    const parts = word.split(/(?<=\p{Ll})(?=\p{Lu})|(?<=\p{Lu})(?=\p{Lu}\p{Ll})/u);
    if (parts.length > 1) folded.push(...parts.map(foldWord));
  }
  return folded;
}

/** Words that every question holds and that therefore find nothing. */
const STOP_WORDS: ReadonlySet<string> = new Set(
  'a an and are as at be by do does for how in is it of on or the this to what when which why with you'.split(' '),
);

/** The words that say what is looked for, without the common ones and single letters; all of them where there are no others. */
export function tellingWords(words: readonly string[]): readonly string[] {
  const telling = words.filter((word) => word.length > 1 && !STOP_WORDS.has(word));
  return telling.length > 0 ? telling : words;
}
