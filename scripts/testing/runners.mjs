/** Runs each tool with its output passed through, and counts what it ran. A skipped test counts as failed. */
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { startGroup } from '../launcher/processes.mjs'
import { sayPlain } from '../launcher/say.mjs'

/** @typedef {{ passed: number, failed: number }} Tally */

/** @param {string} root @param {NodeJS.ProcessEnv} env @param {string[]} args for Node */
async function runNode(root, env, args) {
  const { exited } = startGroup(process.execPath, args, { cwd: root, env, stdio: ['ignore', 'inherit', 'inherit'] })
  const { code } = await exited
  return code === 0
}

/** A check that passes or fails as a whole. @param {string} root @param {NodeJS.ProcessEnv} env @param {string} name @param {string[]} args @returns {Promise<Tally>} */
export async function runCheck(root, env, name, args) {
  const ok = await runNode(root, env, args)
  if (!ok) sayPlain(`FAILED: ${name}`)
  return ok ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }
}

/** @param {string} name @param {(file: string) => Promise<boolean>} run @param {(report: any) => Tally & { skipped: number }} count @returns {Promise<Tally>} */
async function withReport(name, run, count) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'grand-large-report-'))
  const file = path.join(folder, 'report.json')
  try {
    const ok = await run(file)
    const { passed, failed, skipped } = fs.existsSync(file) ? count(JSON.parse(fs.readFileSync(file, 'utf8'))) : { passed: 0, failed: 1, skipped: 0 }
    if (skipped > 0) sayPlain(`FAILED: ${skipped} skipped in ${name}: no test is skipped silently`)
    // A runner may fail outside of any test: a file that does not load, say.
    return { passed, failed: Math.max(failed + skipped, ok ? 0 : 1) }
  } finally {
    fs.rmSync(folder, { recursive: true, force: true })
  }
}

/** @param {string} root @param {NodeJS.ProcessEnv} env */
export const runVitest = (root, env) =>
  withReport(
    'vitest',
    (file) => runNode(root, env, ['node_modules/vitest/vitest.mjs', 'run', '--reporter=dot', '--reporter=json', `--outputFile.json=${file}`]),
    ({ numPassedTests, numFailedTests, numPendingTests, numTodoTests }) => ({ passed: numPassedTests, failed: numFailedTests, skipped: numPendingTests + numTodoTests }),
  )

/** @param {string} root @param {NodeJS.ProcessEnv} env */
export const runPlaywright = (root, env) =>
  withReport(
    'playwright',
    (file) => runNode(root, { ...env, PLAYWRIGHT_JSON_OUTPUT_NAME: file }, ['node_modules/@playwright/test/cli.js', 'test', '--reporter=line,json']),
    // A flaky test passed only when it was run again: it is not a guarantee.
    ({ stats }) => ({ passed: stats.expected, failed: stats.unexpected + stats.flaky, skipped: stats.skipped }),
  )
