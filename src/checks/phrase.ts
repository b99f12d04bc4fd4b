/** A phrase as part of a regular expression; its spaces stand for any white space. */
export function phrasePattern(phrase: string): string {
  return phrase.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`).replaceAll(' ', String.raw`\s+`);
}
