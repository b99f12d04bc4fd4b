import type { CodeBlock } from '../../domain/content/examples.ts';
import type { Command } from './builder.ts';
import { scan } from './scan.ts';

/** The languages of blocks that hold commands alone. */
const SHELLS: ReadonlySet<string> = new Set(['sh', 'bash', 'shell']);

/**
 * The commands of a block: all of a shell block, and the lines after a prompt `$ ` of a session.
 *
 * @param variables what earlier blocks of the same page set; gets what this block sets
 */
export function commandsOf(block: CodeBlock, variables = new Map<string, string>()): Command[] {
  if (SHELLS.has(block.lang)) return [...scan(block.text, block.line, variables).commands];
  return block.lang === 'console' ? ofSession(block, variables) : [];
}

function ofSession({ text, line }: CodeBlock, variables: Map<string, string>): Command[] {
  const lines = text.split('\n');
  const found: Command[] = [];
  for (let at = 0; at < lines.length; at++) {
    if (!lines[at]?.startsWith('$ ')) continue;
    const first = at;
    let command = lines[at]?.slice(2) ?? '';
    // Read on copies of the variables until the command is whole: a half-read one sets nothing.
    while (!scan(command, line, new Map(variables)).complete && !(lines[at + 1] ?? '$ ').startsWith('$ ')) {
      at++;
      command += `\n${lines[at]?.replace(/^> /, '') ?? ''}`;
    }
    found.push(...scan(command, line + first, variables).commands);
  }
  return found;
}
