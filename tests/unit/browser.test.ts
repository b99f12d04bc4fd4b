import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chromium } from '@playwright/test';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { findBrowser, findTestBrowser, provideBrowser } from '../browser/find.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'browser-'));
  vi.stubEnv('CHROMIUM_PATH', '');
});

afterEach(() => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true });
});

function executable(name: string): string {
  const file = path.join(folder, name);
  writeFileSync(file, '#!/bin/sh\n');
  chmodSync(file, 0o755);
  return file;
}

describe('the browser of the tests', () => {
  it('is the one that is named, before any that is installed', () => {
    const named = executable('my-browser');
    vi.stubEnv('CHROMIUM_PATH', named);
    executable('chromium-headless-shell');
    vi.stubEnv('PATH', folder);
    expect(findBrowser()).toBe(named);
    expect(findTestBrowser()).toBe(named);
  });

  it('is refused where what is named cannot be run, and the name is said', () => {
    vi.stubEnv('CHROMIUM_PATH', path.join(folder, 'nothing'));
    expect(() => findBrowser()).toThrow(/CHROMIUM_PATH is ".*nothing", which cannot be run/);
  });

  it.runIf(process.platform === 'linux')('is found on the PATH', () => {
    const installed = executable('chromium');
    vi.stubEnv('PATH', folder);
    expect(findBrowser()).toBe(installed);
    expect(findTestBrowser()).toBe(installed);
  });

  it.runIf(process.platform === 'linux')(
    'is a headless shell where there is one, though not for what is measured',
    () => {
      vi.stubEnv('PATH', folder);
      vi.spyOn(chromium, 'executablePath').mockReturnValue(path.join(folder, 'not-downloaded'));
      const shell = executable('chromium-headless-shell');
      expect(findBrowser()).toBe(shell);
      const installed = executable('chromium');
      expect(findBrowser()).toBe(installed);
      expect(findTestBrowser()).toBe(shell);
    },
  );

  it.runIf(process.platform === 'linux')(
    'is asked for in so many words where there is none and none can be installed',
    () => {
      vi.stubEnv('PATH', folder);
      vi.spyOn(chromium, 'executablePath').mockReturnValue(path.join(folder, 'not-downloaded'));
      vi.spyOn(process, 'getuid').mockReturnValue(1000);
      expect(() => provideBrowser()).toThrow(
        /apt-get install -y chromium[\s\S]*npx playwright install chromium[\s\S]*CHROMIUM_PATH/,
      );
    },
  );
});
