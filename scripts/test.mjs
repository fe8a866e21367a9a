/**
 * `npm test`: everything that guards the product, from a fresh clone, closing with one line over all runners.
 * `--fast` leaves out what needs a build and a browser; `--only e2e` runs just those.
 */
import './launcher/node-version.mjs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { buildSite, generateClient } from './launcher/build.mjs'
import { installPackages } from './launcher/install.mjs'
import { live } from './launcher/lifetime.mjs'
import { fail, quiet, say, sayPlain } from './launcher/say.mjs'
import { findBrowser, findRedis } from './testing/debian-package.mjs'
import { runCheck, runPlaywright, runVitest } from './testing/runners.mjs'
import { tsScript } from './testing/commands.mjs'

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..')
const [flag, only] = process.argv.slice(2)
if (flag && flag !== '--fast' && !(flag === '--only' && only === 'e2e')) {
  process.stderr.write('npm test takes no options; npm run check leaves out the browser, npm run test:e2e runs nothing else.\n')
  process.exit(1)
}

const CHECKS = [
  ['content', tsScript('scripts/check-content.ts')],
  ['messages', tsScript('scripts/check-messages.ts')],
  ['types', ['node_modules/typescript/bin/tsc', '--noEmit', '-p', 'tsconfig.check.json']],
  ['lint', ['node_modules/oxlint/bin/oxlint', '--type-aware']],
  ['structure', ['scripts/check-structure.mjs']],
]

await live(async ({ step }) => {
  const env = { ...process.env, NEXT_TELEMETRY_DISABLED: '1', CHECKPOINT_DISABLE: '1', PRISMA_HIDE_UPDATE_MESSAGE: '1' }
  /** @type {{ passed: number, failed: number }[]} */ const tallies = []

  step('preparing')
  await installPackages(root, env)
  await generateClient(root, env)

  if (only !== 'e2e') {
    for (const [name, args] of CHECKS) {
      step(`check: ${name}`)
      tallies.push(await runCheck(root, env, name, args))
    }
    step('tests: units, and a real Postgres')
    tallies.push(await runVitest(root, { ...env, REDIS_SERVER_PATH: await findRedis() }))
  }

  if (flag !== '--fast') {
    step('browser')
    const browser = await findBrowser()
    step('build')
    await buildSite(root, { ...env, NODE_ENV: 'production' }, null)
    tallies.push({ passed: 1, failed: 0 })
    step('stories in a real browser')
    tallies.push(await runPlaywright(root, { ...env, CHROMIUM_PATH: browser }))
  }

  const sum = (/** @type {'passed' | 'failed'} */ key) => tallies.reduce((total, tally) => total + tally[key], 0)
  if (sum('passed') + sum('failed') === 0) fail('No test ran.')
  say('done')
  quiet() // the line below is the last one
  sayPlain(`${sum('passed')} passed, ${sum('failed')} failed`)
  return sum('failed') > 0 ? 1 : 0
})
