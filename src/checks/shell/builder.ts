/** One word of a command, its quotes taken away. */
export interface Word {
  readonly text: string;
  /** The line of the file on which the word begins, from 1. */
  readonly line: number;
  /** Whether the text is what the command gets: false where the shell puts in something that is not known here. */
  readonly known: boolean;
}

/** One simple command: its name and arguments, redirections taken away. */
export interface Command {
  readonly words: readonly Word[];
  readonly line: number;
}

/** Words that begin or end a construct, after or before which a command stands. */
const KEYWORDS: ReadonlySet<string> = new Set(
  'if then else elif fi do done while until { } ! time function'.split(' '),
);
const ASSIGNMENT = /^([A-Za-z_]\w*)=/;

/** Puts commands together from the pieces that a scanner finds; keeps the variables that the text sets. */
export class CommandBuilder {
  readonly commands: Command[] = [];
  private words: Word[] = [];
  private word: { text: string; line: number; known: boolean; quoted: boolean } | undefined;
  private redirected = false;
  private readonly variables: Map<string, string>;

  constructor(variables: Map<string, string>) {
    this.variables = variables;
  }

  get inWord(): boolean {
    return this.word !== undefined;
  }

  /** Adds to the current word, or begins one. */
  add(text: string, line: number, { known = true, quoted = false } = {}): void {
    this.word ??= { text: '', line, known: true, quoted: false };
    this.word.text += text;
    this.word.known &&= known;
    this.word.quoted ||= quoted;
  }

  /** An operator such as `>`: what stands right before it may be the number of a file, and the next word is a file. */
  redirect(hasTarget: boolean): void {
    if (this.word !== undefined && /^\d+$/.test(this.word.text)) this.word = undefined;
    this.endWord();
    this.redirected = hasTarget;
  }

  endWord(): void {
    const { word } = this;
    if (word === undefined) return;
    this.word = undefined;
    const assignment = ASSIGNMENT.exec(word.text);
    if (this.redirected) this.redirected = false;
    else if (this.words.length > 0) this.words.push(word);
    else if (assignment?.[1] !== undefined) {
      if (word.known) this.variables.set(assignment[1], word.text.slice(assignment[0].length));
      else this.variables.delete(assignment[1]);
    } else if (word.quoted || !KEYWORDS.has(word.text)) this.words.push(word);
  }

  endCommand(): void {
    this.endWord();
    const { words } = this;
    const [first] = words;
    // The heads of loops name no command.
    if (first !== undefined && !['for', 'case'].includes(first.text)) this.commands.push({ words, line: first.line });
    this.words = [];
    this.redirected = false;
  }
}
