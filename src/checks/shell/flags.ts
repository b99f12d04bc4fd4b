import { suggest } from '../suggest.ts';
import type { Takes, ToolCommand } from './tools.ts';

/** A flag as it is written in one word. */
export interface WrittenFlag {
  /** `--name` or `-x`. */
  readonly name: string;
  /** What stands in the same word; absent where the value would be the next word. */
  readonly value?: string;
  /** Undefined where the command has no such flag. */
  readonly takes: Takes | undefined;
}

/** The flags of one word: one long flag, or short ones together, of which the last may have its value behind it. */
export function flagsIn(text: string, command: ToolCommand, tool: ToolCommand): WrittenFlag[] {
  const takesOf = (name: string) => command.flags.get(name) ?? tool.flags.get(name);
  if (text.startsWith('--')) {
    const [name = '', ...value] = text.split('=');
    return [{ name, takes: takesOf(name), ...(value.length > 0 ? { value: value.join('=') } : {}) }];
  }
  const found: WrittenFlag[] = [];
  for (let at = 1; at < text.length; at++) {
    const name = `-${text[at] ?? ''}`;
    const takes = takesOf(name);
    const value = text.slice(at + 1).replace(/^=/, '');
    const withValue = takes !== 'nothing' || text[at + 1] === '=';
    found.push({ name, takes, ...(withValue && at + 1 < text.length ? { value } : {}) });
    if (withValue) break;
  }
  return found;
}

/** What to say of a flag that a command does not have. */
export function unknownFlag(name: string, command: ToolCommand, tool: ToolCommand): string {
  const known = [...command.flags.keys(), ...tool.flags.keys()].filter((flag) => flag.startsWith('--'));
  return `${command.name} has no flag ${name}: ${suggest(name, known, `see ${command.name} --help`)}`;
}

/** What to say of a command that a tool does not have. */
export function unknownCommand(name: string, parent: ToolCommand): string {
  const known = [...parent.commands.keys()].filter((command) => command.length > 2);
  return `${parent.name} has no command "${name}": ${suggest(name, known, `it has ${[...new Set([...parent.commands.values()].map((command) => command.name.split(' ').at(-1)))].join(', ')}`)}`;
}
