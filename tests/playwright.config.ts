import path from 'node:path';
import { defineConfig, devices } from '@playwright/test';
import { testLaunch } from './browser/find.ts';

/** Without a slash at its end, as GitHub Pages gives it. */
const BASE_PATH = '/meshready';
const AT_ROOT = 'http://localhost:4331';
const UNDER_BASE = `http://localhost:4332${BASE_PATH}/`;

const serve = (port: number, outDir: string, base: string) => ({
  command: `npx astro preview --ignore-lock --port ${port}`,
  url: `http://localhost:${port}${base}`,
  env: { ASTRO_TELEMETRY_DISABLED: '1', OUT_DIR: outDir, BASE_PATH: base },
  cwd: path.join(import.meta.dirname, '..'),
  reuseExistingServer: false,
});

export default defineConfig({
  testDir: 'e2e',
  outputDir: '../test-results',
  fullyParallel: true,
  forbidOnly: true,
  workers: 2,
  // A loaded machine of two cores takes its time over a whole page of axe; nothing here measures time.
  timeout: 60_000,
  expect: { timeout: 10_000 },
  retries: 0,
  reporter: [['list']],
  use: {
    ...devices['Desktop Chrome'],
    launchOptions: testLaunch(),
    contextOptions: { reducedMotion: 'reduce' },
    // Hundreds of tests would each copy the whole site; those of the copy itself say that they want it.
    serviceWorkers: 'block',
    // A sixth of the time of every test; `npm run test:browser -- --trace on NAME` traces one that fails.
    trace: 'off',
  },
  projects: [
    {
      name: 'root',
      testIgnore: ['no-javascript.spec.ts', 'base-path.spec.ts'],
      use: { baseURL: AT_ROOT },
    },
    {
      name: 'base-path',
      testMatch: ['base-path.spec.ts', 'links.spec.ts', 'search.spec.ts'],
      // Of the search, what depends on the addresses of the site.
      grep: [/\b(base-path|links)\.spec\.ts/, /@base-path/],
      use: { baseURL: UNDER_BASE },
    },
    {
      name: 'no-javascript',
      testMatch: 'no-javascript.spec.ts',
      use: { baseURL: AT_ROOT, javaScriptEnabled: false },
    },
  ],
  webServer: [serve(4331, 'dist', '/'), serve(4332, 'dist-base', BASE_PATH)],
});
