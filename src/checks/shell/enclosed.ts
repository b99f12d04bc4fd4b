/** Where something that encloses text ends in a shell text, and whether it is closed at all. */
export interface Enclosed {
  /** The offset after its last character; one after the text where it is not closed. */
  readonly end: number;
  readonly closed: boolean;
}

const open = (text: string): Enclosed => ({ end: text.length + 1, closed: false });

/** What goes on until the next `mark`. */
export function upTo(text: string, from: number, mark: string): Enclosed {
  const end = text.indexOf(mark, from);
  return end < 0 ? open(text) : { end: end + 1, closed: true };
}

/** The double quotes that open at an offset. */
export function doubleQuoted(text: string, from: number): Enclosed {
  for (let at = from + 1; at < text.length; at++) {
    if (text[at] === '\\') at++;
    else if (text.startsWith('$(', at)) at = bracketed(text, at + 1).end - 1;
    else if (text[at] === '"') return { end: at + 1, closed: true };
  }
  return open(text);
}

/** The brackets that open at an offset, with the brackets and quotes inside them. */
export function bracketed(text: string, from: number): Enclosed {
  let depth = 0;
  for (let at = from; at < text.length; at++) {
    const char = text[at];
    if (char === '\\') at++;
    else if (char === "'") at = upTo(text, at + 1, "'").end - 1;
    else if (char === '"') at = doubleQuoted(text, at).end - 1;
    else if (char === '(') depth++;
    else if (char === ')' && --depth === 0) return { end: at + 1, closed: true };
  }
  return open(text);
}

export interface Delimiter {
  readonly word: string;
  /** Whether tabs before it are taken away, as `<<-` does. */
  readonly indented: boolean;
}

/** The here-document that begins at an offset, its delimiter included. */
export function hereDocument(text: string, from: number, { word, indented }: Delimiter): Enclosed {
  let at = from;
  for (const line of text.slice(from).split('\n')) {
    at += line.length + 1;
    // A session may show the second prompt of the shell before each line.
    const bare = line.replace(/^> /, '');
    if ((indented ? bare.replace(/^\t+/, '') : bare) === word) return { end: Math.min(at, text.length), closed: true };
  }
  return open(text);
}
