import { defineConfig } from '@playwright/test'

// A sandbox needs privileges that root in a container does not have; the pages are our own.
const args = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--disable-features=OptimizationHints,MediaRouter,Translate']

/** `npm run test:e2e` builds first and names the browser; globalSetup starts the site that the stories share. */
export default defineConfig({
  testDir: 'e2e',
  globalSetup: './e2e/global-setup.ts',
  workers: 2,
  fullyParallel: true,
  forbidOnly: true,
  retries: 0,
  // For a machine that is busy with something else; no story waits this long for anything.
  timeout: 120_000,
  expect: { timeout: 20_000 },
  outputDir: 'test-results',
  use: {
    launchOptions: { executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium', args },
    trace: 'retain-on-failure',
    // One zone for the clocks in the pages; the stories do not depend on it.
    timezoneId: 'Europe/Paris',
  },
})
