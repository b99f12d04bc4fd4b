import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

interface Lockfile {
  packages: Record<string, { version?: string; resolved?: string; integrity?: string; link?: boolean; os?: string[] }>;
}

const lockfile = JSON.parse(readFileSync('package-lock.json', 'utf8')) as Lockfile;
const packages = Object.entries(lockfile.packages).filter(([path]) => path !== '');

/**
 * The platforms that a lockfile names for each native package. npm drops a platform's binary without a word when the registry
 * does not have it at that moment, and `npm ci` then fails on that platform only.
 */
function platformsByPackage(): Map<string, Set<string>> {
  const platforms = new Map<string, Set<string>>();
  for (const [path] of packages) {
    const [, name, platform] = /^(.*?)[-/](linux|darwin|win32|windows)[-@]?(?=x64|arm64)/.exec(path) ?? [];
    if (name === undefined || platform === undefined) continue;
    const known = platforms.get(name) ?? new Set<string>();
    known.add(platform === 'windows' ? 'win32' : platform);
    platforms.set(name, known);
  }
  return platforms;
}

describe('the lockfile', () => {
  // libvips comes inside the sharp binary on Windows and has no package there.
  const native = [...platformsByPackage()].filter(([name]) => !name.endsWith('sharp-libvips'));

  it('knows native packages at all', () => {
    expect(native.length).toBeGreaterThan(4);
  });

  it.each(native)('names the Linux, macOS and Windows binaries of %s', (_, platforms) => {
    expect([...platforms].sort()).toEqual(['darwin', 'linux', 'win32']);
  });

  it('names no host, and pins every package by its content', () => {
    expect(packages.filter(([, { resolved }]) => resolved !== undefined).map(([path]) => path)).toEqual([]);
    expect(
      packages.filter(([, { integrity, link }]) => !link && integrity === undefined).map(([path]) => path),
    ).toEqual([]);
  });
});
