import { execFileSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import path from 'node:path';
import { chromium } from '@playwright/test';

/** Names and places under which Chrome and Chromium are installed, by platform. */
const INSTALLED: Readonly<Partial<Record<NodeJS.Platform, readonly string[]>>> = {
  linux: ['google-chrome', 'google-chrome-stable', 'chromium', 'chromium-browser'],
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ],
  win32: [
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
  ],
};

/** Chromium without a window to draw, as Debian names it: hundreds of tests take half the time in it. */
const SHELL = 'chromium-headless-shell';

/**
 * A browser of the kind that readers have, for what is measured: the one named by CHROMIUM_PATH, else an installed Chrome or Chromium,
 * else the one that Playwright downloaded, else a headless shell.
 *
 * @returns its path, or undefined where there is none
 * @throws where CHROMIUM_PATH names nothing that can be run
 */
export const findBrowser = (): string | undefined =>
  named() ??
  [...onPath(INSTALLED[process.platform] ?? []), chromium.executablePath(), ...onPath([SHELL])].find(isExecutable);

/** As {@link findBrowser}, but a headless shell before any other that is installed: what the tests drive. */
export const findTestBrowser = (): string | undefined => named() ?? onPath([SHELL]).find(isExecutable) ?? findBrowser();

function named(): string | undefined {
  const file = process.env['CHROMIUM_PATH'];
  if (file === undefined || file === '') return undefined;
  if (!isExecutable(file)) throw new Error(`CHROMIUM_PATH is "${file}", which cannot be run: name a browser's binary.`);
  return file;
}

function onPath(names: readonly string[]): string[] {
  const folders = (process.env['PATH'] ?? '').split(path.delimiter);
  return names.flatMap((name) => (path.isAbsolute(name) ? [name] : folders.map((folder) => path.join(folder, name))));
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/**
 * What `find` finds, and where there is none, tries to install one with the system's packages.
 *
 * @throws an error that says what to install, where that cannot be done from here
 */
export function provideBrowser(find = findBrowser): string {
  const found = find();
  if (found !== undefined) return found;
  const isRoot = process.getuid?.() === 0;
  if (process.platform === 'linux' && isRoot && existsSync('/usr/bin/apt-get')) {
    console.log('No browser found: installing Chromium with apt-get.');
    const apt = (...args: string[]) =>
      execFileSync('apt-get', args, { stdio: 'inherit', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
    const install = (browser: string) =>
      apt('install', '-y', '-qq', '--no-install-recommends', browser, 'fonts-dejavu-core');
    apt('update', '-qq');
    try {
      install(SHELL);
    } catch {
      // Ubuntu has no such package.
      install('chromium');
    }
    const installed = find();
    if (installed !== undefined) return installed;
  }
  throw new Error(
    [
      'The browser tests need Chrome or Chromium, and none was found. Any one of these will do:',
      '  - install Google Chrome or Chromium (Debian, Ubuntu: sudo apt-get install -y chromium)',
      '  - npx playwright install chromium',
      '  - set CHROMIUM_PATH to the binary of a browser that you have',
    ].join('\n'),
  );
}

/** Flags that keep Chromium to itself; as root it cannot have its sandbox. */
export const BROWSER_FLAGS: readonly string[] = [
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // No host but this machine can be reached: whatever the site asks elsewhere fails, and a test sees it.
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1',
];

/**
 * How Playwright starts the browser of the tests.
 *
 * @param flags of one spec, beside those of all
 */
export function testLaunch(...flags: readonly string[]): { executablePath?: string; args: string[] } {
  const executablePath = findTestBrowser();
  // Where there is no graphics processor, an emulated one costs more than it spares.
  const args = [...BROWSER_FLAGS, '--disable-gpu', ...flags];
  return executablePath === undefined ? { args } : { executablePath, args };
}
