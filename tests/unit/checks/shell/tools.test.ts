import { describe, expect, it } from 'vitest';
import { dataLines } from '../../../../src/checks/data/read.ts';
import { toolOf } from '../../../../src/checks/shell/tools.ts';

describe.each(['istioctl', 'kubectl', 'helm'])('the table of %s', (name) => {
  const lines = dataLines(`${name}.txt`);

  it('has three columns in every line', () => {
    expect(lines.filter((line) => line.split('|').length !== 3)).toEqual([]);
  });

  it('has flags of one form, none of them twice in a command', () => {
    for (const line of lines) {
      const flags = (line.split('|')[2] ?? '').split(' ').filter(Boolean);
      expect(flags.filter((flag) => !/^(?:-\w\/)?--[\w-]+(?:=|\[=\])?$/.test(flag))).toEqual([]);
      const names = flags.flatMap((flag) => flag.replace(/(?:=|\[=\])$/, '').split('/'));
      expect(names).toEqual([...new Set(names)]);
    }
  });

  it('has every command once', () => {
    const commands = lines.map((line) => line.split('|')[0]?.trim());
    expect(commands).toEqual([...new Set(commands)]);
  });
});

it('finds a command by its name and by its aliases', () => {
  const istioctl = toolOf('istioctl');
  const config = istioctl?.commands.get('pc');
  expect(config).toBe(istioctl?.commands.get('proxy-config'));
  expect(config?.commands.get('ep')?.name).toBe('istioctl proxy-config endpoint');
  expect(config?.commands.get('cluster')?.flags.get('--fqdn')).toBe('value');
  expect(toolOf('kubectl')?.commands.get('apply')?.flags.get('--dry-run')).toBe('optional');
  expect(toolOf('docker')).toBeUndefined();
});
