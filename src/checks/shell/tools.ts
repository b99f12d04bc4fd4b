import { dataLines } from '../data/read.ts';

/** Whether a flag takes a value; `optional` only after a "=". */
export type Takes = 'nothing' | 'value' | 'optional';

/** A command of a tool, with the commands below it. */
export interface ToolCommand {
  /** Its full name, such as `istioctl proxy-config cluster`. */
  readonly name: string;
  /** By name and by alias. */
  readonly commands: Map<string, ToolCommand>;
  /** By `--name` and by `-x`, those of the tool itself left out. */
  readonly flags: Map<string, Takes>;
}

/** The tools whose commands are known to the flag: their data files are named after them. */
const NAMES = ['istioctl', 'kubectl', 'helm'] as const;

const tools = new Map<string, ToolCommand>();

/** A tool by its name; undefined where its commands are not known here. */
export function toolOf(name: string): ToolCommand | undefined {
  if (!NAMES.some((known) => known === name)) return undefined;
  const tool = tools.get(name) ?? readTool(name);
  tools.set(name, tool);
  return tool;
}

function readTool(name: string): ToolCommand {
  const root: ToolCommand = {
    name,
    commands: new Map(),
    flags: new Map([
      ['--help', 'nothing'],
      ['-h', 'nothing'],
    ]),
  };
  for (const line of dataLines(`${name}.txt`)) {
    const [path = '', aliases = '', flags = ''] = line.split('|');
    const words = wordsOf(path);
    const command = words.reduce((parent, word) => below(parent, word), root);
    const parent = words.slice(0, -1).reduce((node, word) => below(node, word), root);
    for (const alias of wordsOf(aliases)) parent.commands.set(alias, command);
    for (const flag of wordsOf(flags)) addFlag(command, flag);
  }
  return root;
}

function wordsOf(text: string): string[] {
  return text.split(' ').filter(Boolean);
}

function below(parent: ToolCommand, word: string): ToolCommand {
  const known = parent.commands.get(word);
  if (known) return known;
  const command: ToolCommand = { name: `${parent.name} ${word}`, commands: new Map(), flags: new Map() };
  parent.commands.set(word, command);
  return command;
}

/** Adds a flag that is written like `-n/--namespace=`. */
function addFlag({ flags }: ToolCommand, written: string): void {
  const takes: Takes = written.endsWith('[=]') ? 'optional' : written.endsWith('=') ? 'value' : 'nothing';
  for (const name of written.replace(/(\[=\]|=)$/, '').split('/')) flags.set(name, takes);
}
