import { CommandBuilder, type Command } from './builder.ts';
import { bracketed, doubleQuoted, hereDocument, upTo, type Delimiter, type Enclosed } from './enclosed.ts';

/** What was read of a shell text. */
export interface Script {
  /** In the order in which they are written; what stands in `$(…)` comes before the command that uses it. */
  readonly commands: readonly Command[];
  /** False where the text ends inside quotes, brackets, a here-document, or after a backslash. */
  readonly complete: boolean;
}

/**
 * Reads a shell text: quotes, escapes, comments, pipes and lists, redirections, here-documents, `$(…)` and `<(…)`.
 * Variables that the text itself sets are put in; what else the shell would expand stays as it is written.
 *
 * @param firstLine the line of the file on which the text begins, from 1
 * @param variables what earlier texts of the same page set; gets what this text sets
 */
export function scan(text: string, firstLine: number, variables: Map<string, string>): Script {
  const builder = new CommandBuilder(variables);
  const delimiters: Delimiter[] = [];
  let complete = true;
  let at = 0;

  let counted = 0;
  let lines = 0;
  /** Of an offset at or after the last that was asked for. */
  const lineAt = (offset: number) => {
    for (; counted < offset; counted++) if (text[counted] === '\n') lines++;
    return firstLine + lines;
  };
  const add = (part: string, how?: { known?: boolean; quoted?: boolean }) => builder.add(part, lineAt(at), how);
  const pass = ({ end, closed }: Enclosed): string => {
    const passed = text.slice(at, end);
    complete &&= closed;
    at = end;
    return passed;
  };
  /** Commands inside brackets or backticks, of which the shell uses what they print. */
  const substitution = (enclosed: Enclosed, opening: number, quoted = false) => {
    const inner = scan(text.slice(at + opening, enclosed.end - 1), lineAt(at), variables);
    builder.commands.push(...inner.commands);
    add(text.slice(at, enclosed.end), { known: false, quoted });
    pass(enclosed);
  };
  const dollar = (quoted: boolean) => {
    if (/^\$\((?!\()/.test(text.slice(at, at + 3))) {
      substitution(bracketed(text, at + 1), 2, quoted);
      return;
    }
    const [written = '$', braced, plain] =
      /^\$(?:\{(\w+)\}|(\w+)|\{[^}]*\}|\(\([\s\S]*?\)\))?/.exec(text.slice(at)) ?? [];
    const value = variables.get(braced ?? plain ?? '');
    // Outside quotes a value with white space falls into several words.
    if (value !== undefined && (quoted || !/\s/.test(value))) add(value, { quoted });
    else add(written, { known: written === '$', quoted });
    at += written.length;
  };
  const quotation = (enclosed: Enclosed) => {
    add('', { quoted: true });
    const end = enclosed.closed ? enclosed.end - 1 : enclosed.end;
    at++;
    while (at < end) {
      if (text[at] === '\\' && /["\\$`\n]/.test(text[at + 1] ?? '')) {
        if (text[at + 1] !== '\n') add(text[at + 1] ?? '');
        at += 2;
      } else if (text[at] === '$') dollar(true);
      else add(text[at++] ?? '');
    }
    pass(enclosed);
  };
  const redirection = () => {
    const [operator = ''] = /^(?:<<<|<<-?|>>|[<>]&|>\||[<>])/.exec(text.slice(at)) ?? [];
    const isHere = /^<<-?$/.test(operator);
    builder.redirect(!isHere);
    at += operator.length;
    if (!isHere) return;
    const [written = '', , word = ''] = /^[ \t]*(['"]?)([^\s'";|&<>()]+)\1/.exec(text.slice(at)) ?? [];
    delimiters.push({ word, indented: operator === '<<-' });
    at += written.length;
  };

  while (at < text.length) {
    const char = text[at] ?? '';
    if (char === '\\') {
      if (at + 1 >= text.length || (text[at + 1] === '\n' && at + 2 >= text.length)) complete = false;
      else if (text[at + 1] !== '\n') add(text[at + 1] ?? '', { quoted: true });
      at += 2;
    } else if (char === "'") {
      const enclosed = upTo(text, at + 1, "'");
      add(text.slice(at + 1, enclosed.closed ? enclosed.end - 1 : enclosed.end), { quoted: true });
      pass(enclosed);
    } else if (char === '"') quotation(doubleQuoted(text, at));
    else if (char === '$') dollar(false);
    else if (char === '`') substitution(upTo(text, at + 1, '`'), 1);
    else if (char === '#' && !builder.inWord) at = upTo(text, at, '\n').end - 1;
    else if (/^[<>]\($/.test(text.slice(at, at + 2))) substitution(bracketed(text, at + 1), 2);
    else if (char === '<' || char === '>') redirection();
    else if (/[\n;&|()]/.test(char)) {
      builder.endCommand();
      at++;
      if (char === '\n') for (const delimiter of delimiters.splice(0)) pass(hereDocument(text, at, delimiter));
    } else if (/\s/.test(char)) {
      builder.endWord();
      at++;
    } else {
      add(char);
      at++;
    }
  }
  builder.endCommand();
  return { commands: builder.commands, complete: complete && delimiters.length === 0 };
}
