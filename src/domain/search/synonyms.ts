/** Longer queries are not a person searching; what is past this many words is not looked at. */
const MAX_VARIANTS = 6;

/**
 * The other ways to ask a query: each group member that stands in it is replaced by the others of its group.
 *
 * @param words the folded words of the query
 * @param groups phrases that mean the same, each as its folded words
 * @returns up to six variants, without the query itself
 */
export function variants(words: readonly string[], groups: readonly (readonly (readonly string[])[])[]): string[][] {
  const found = new Map<string, string[]>();
  for (const group of groups) {
    for (const phrase of group) {
      const at = indexOfPhrase(words, phrase);
      if (at < 0) continue;
      for (const other of group) {
        if (other === phrase) continue;
        const variant = [...words.slice(0, at), ...other, ...words.slice(at + phrase.length)];
        found.set(variant.join(' '), variant);
      }
    }
  }
  found.delete(words.join(' '));
  return [...found.values()].slice(0, MAX_VARIANTS);
}

function indexOfPhrase(words: readonly string[], phrase: readonly string[]): number {
  for (let at = 0; at + phrase.length <= words.length; at++) {
    if (phrase.every((word, i) => words[at + i] === word)) return at;
  }
  return -1;
}
