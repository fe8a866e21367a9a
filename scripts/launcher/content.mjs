/** Loads the content (and the demo accounts, given their file) by the product's own script. */
import { refuseFullDisk } from './machine.mjs'
import { runTask, tail } from './processes.mjs'
import { fail, say, sayPlain } from './say.mjs'

/** Runs a TypeScript script of ours: `react-server` because it imports server-only modules. */
export const SCRIPT_FLAGS = ['--conditions=react-server', '--import', 'tsx']

/** @param {string} root @param {NodeJS.ProcessEnv} env @param {string | null} demoAccountsFile */
export async function loadContent(root, env, demoAccountsFile) {
  const more = demoAccountsFile ? ['--demo-accounts', demoAccountsFile] : []
  const { ok, output } = await runTask('loading the content', process.execPath, [...SCRIPT_FLAGS, 'scripts/load-content.ts', ...more], { cwd: root, env })
  if (ok) {
    for (const line of output.split('\n').filter(Boolean)) say(`  ${line}`)
    return say('content: loaded')
  }
  const full = refuseFullDisk(output, 'loading the content')
  if (full) fail(full)
  sayPlain(tail(output))
  fail('The content could not be loaded; the reason is above ("npm run check:content" says more): mend it and start again.')
}
