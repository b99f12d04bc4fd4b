import type { Command, Word } from './builder.ts';
import { flagsIn, unknownCommand, unknownFlag } from './flags.ts';
import { toolOf, type ToolCommand } from './tools.ts';

/** A use of a tool, taken apart as the tool does. */
export interface Invocation {
  /** The command's full name, by names and not aliases, such as `kubectl create secret tls`. */
  readonly name: string;
  /** The arguments before a `--` that are neither commands nor flags. */
  readonly args: readonly Word[];
  /** The values of flags by `--name` or `-x`, in order; empty texts for flags without a value. */
  readonly flags: ReadonlyMap<string, readonly string[]>;
  /** What the tool would not understand. */
  readonly problems: readonly Problem[];
}

interface Problem {
  readonly line: number;
  readonly message: string;
}

/** Plug-ins of tools that a page may use; what follows their name is not known here. */
const PLUGINS: ReadonlySet<string> = new Set(['kubectl argo', 'kubectl krew', 'helm diff']);

/** Commands that run the command that follows their own flags and arguments. */
const WRAPPERS: ReadonlySet<string> = new Set('sudo time watch xargs timeout nohup command exec env'.split(' '));

/** The use of a known tool that a command is; undefined where it is something else. */
export function invocationOf({ words }: Command): Invocation | undefined {
  const start = WRAPPERS.has(words[0]?.text ?? '') ? words.findIndex(({ text }) => toolOf(text)) : 0;
  const tool = toolOf(words[start]?.text ?? '');
  if (!tool) return undefined;
  const rest = words.slice(start + 1);
  const end = rest.findIndex(({ text }) => text === '--');
  return read(tool, end < 0 ? rest : rest.slice(0, end));
}

function read(tool: ToolCommand, words: readonly Word[]): Invocation {
  const { command, unknown } = commandOf(tool, words);
  const problems: Problem[] = [];
  const flags = new Map<string, string[]>();
  const args: Word[] = [];
  const invocation = { name: command.name, args, flags, problems };
  if (unknown) {
    const isPlugin = PLUGINS.has(`${command.name} ${unknown.text}`);
    if (unknown.known && !isPlugin)
      problems.push({ line: unknown.line, message: unknownCommand(unknown.text, command) });
    return invocation;
  }
  let current = tool;
  for (let at = 0; at < words.length; at++) {
    const word = words[at] as Word;
    if (!/^-./.test(word.text)) {
      const next = current.commands.get(word.text);
      if (next) current = next;
      else args.push(word);
      continue;
    }
    for (const { name, value, takes } of flagsIn(word.text, command, tool)) {
      if (takes === undefined) problems.push({ line: word.line, message: unknownFlag(name, command, tool) });
      const inNext = takes === 'value' && value === undefined;
      if (inNext) at++;
      flags.set(name, [...(flags.get(name) ?? []), (inNext ? words[at]?.text : value) ?? '']);
    }
  }
  const [, second] = args;
  if (command.name === 'kubectl exec' && second) {
    problems.push({
      line: second.line,
      message: `kubectl exec takes its command after "--": write -- before ${second.text}`,
    });
  }
  return invocation;
}

/** The command that the words name, and the word at which its parent knows no command. */
function commandOf(tool: ToolCommand, words: readonly Word[]): { command: ToolCommand; unknown?: Word } {
  let command = tool;
  for (let at = 0; at < words.length; at++) {
    const word = words[at] as Word;
    if (/^-./.test(word.text)) {
      const last = flagsIn(word.text, command, tool).at(-1);
      if (last?.takes === 'value' && last.value === undefined) at++;
      continue;
    }
    const next = command.commands.get(word.text);
    if (!next && command.commands.size > 0) return { command, unknown: word };
    if (!next) break;
    command = next;
  }
  return { command };
}
