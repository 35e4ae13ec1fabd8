import { defineConfig } from '@playwright/test';
import { findChromium } from '#scripts/toolchain/chromium.mjs';
import type { AppOptions } from './tests/e2e/app.ts';

const executablePath = findChromium();

export default defineConfig<AppOptions>({
  testDir: 'tests/e2e',
  testMatch: '**/*.e2e.ts',
  outputDir: 'test-results/e2e',
  // Each test has a server and a page of its own and mostly waits for them: two at a time end a third sooner.
  workers: 2,
  forbidOnly: true,
  // A machine may stand still for a moment. Whatever passes only the second time is told by name at the end of the run.
  retries: 1,
  // What hangs must fail, and what is only slow on a busy machine must not.
  timeout: 120_000,
  expect: { timeout: 15_000 },
  // The same journeys in both shells; a tag keeps to one of them what only one can do.
  projects: [
    { name: 'browser', use: { shell: 'browser' }, grepInvert: /@desktop/ },
    { name: 'desktop', use: { shell: 'desktop' }, grepInvert: /@browser/ },
  ],
  use: {
    viewport: { width: 1280, height: 800 },
    locale: 'en-GB',
    timezoneId: 'Asia/Jakarta',
    actionTimeout: 15_000,
    screenshot: 'only-on-failure',
    trace: 'off',
    ...(executablePath && { launchOptions: { executablePath } }),
  },
});
