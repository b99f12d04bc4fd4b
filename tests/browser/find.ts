import { execFileSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import path from 'node:path';
import { chromium } from '@playwright/test';

/** Names and places under which Chrome and Chromium are installed, by platform. */
const INSTALLED: Readonly<Partial<Record<NodeJS.Platform, readonly string[]>>> = {
  // The shell, Chromium without a window to draw, first: it takes half the time for a test.
  linux: ['chromium-headless-shell', 'google-chrome', 'google-chrome-stable', 'chromium', 'chromium-browser'],
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

/**
 * The browser that the tests drive: the one named by CHROMIUM_PATH, else an installed Chrome or Chromium, else the one that
 * Playwright downloaded.
 *
 * @returns its path, or undefined where there is none
 * @throws where CHROMIUM_PATH names nothing that can be run
 */
export function findBrowser(): string | undefined {
  const named = process.env['CHROMIUM_PATH'];
  if (named !== undefined && named !== '') {
    if (!isExecutable(named))
      throw new Error(`CHROMIUM_PATH is "${named}", which cannot be run: name a browser's binary.`);
    return named;
  }
  const folders = (process.env['PATH'] ?? '').split(path.delimiter);
  const candidates = (INSTALLED[process.platform] ?? []).flatMap((name) =>
    path.isAbsolute(name) ? [name] : folders.map((folder) => path.join(folder, name)),
  );
  return [...candidates, chromium.executablePath()].find(isExecutable);
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
 * {@link findBrowser}, and where there is none, tries to install one with the system's packages.
 *
 * @throws an error that says what to install, where that cannot be done from here
 */
export function provideBrowser(): string {
  const found = findBrowser();
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
      install('chromium-headless-shell');
    } catch {
      // Ubuntu has no such package.
      install('chromium');
    }
    const installed = findBrowser();
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
  // Where there is none, an emulated one costs more than it spares.
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // No host but this machine can be reached: whatever the site asks elsewhere fails, and a test sees it.
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1',
];
