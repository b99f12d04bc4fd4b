/** The words of a type declaration, one after another; comments and white space are left out. */
export interface Tokens {
  /** The word that comes next; empty at the end. A text keeps its double quotes. */
  peek(): string;
  next(): string;
  /** Takes the word if it comes next. */
  take(word: string): boolean;
  /** @throws SyntaxError where another word comes next */
  expect(word: string): void;
  /** Leaves out a balanced part, up to one of these words outside brackets, which is not taken. */
  skipTo(...ends: string[]): void;
}

const TOKEN = /\s+|\/\*[^]*?\*\/|\/\/[^\n]*|("[^"]*"|'[^']*'|[\w$.]+|.)/gy;

export function tokensOf(source: string): Tokens {
  const pattern = new RegExp(TOKEN);
  const read = (): string => {
    for (;;) {
      const found = pattern.exec(source);
      if (!found) return '';
      if (found[1] !== undefined) return found[1].startsWith("'") ? `"${found[1].slice(1, -1)}"` : found[1];
    }
  };
  let upcoming = read();
  const next = () => {
    const word = upcoming;
    upcoming = read();
    return word;
  };
  const take = (word: string) => upcoming === word && next() !== '';
  return {
    peek: () => upcoming,
    next,
    take,
    expect(word) {
      if (!take(word))
        throw new SyntaxError(
          `expected "${word}" before "${upcoming}${source.slice(pattern.lastIndex, pattern.lastIndex + 40)}"`,
        );
    },
    skipTo(...ends) {
      for (let depth = 0; upcoming !== '' && (depth > 0 || !ends.includes(upcoming)); next()) {
        if ('({<['.includes(upcoming)) depth++;
        else if (')}>]'.includes(upcoming)) depth--;
      }
    },
  };
}
