/** Generates the Prisma client and builds the site, each only when its inputs changed. */
import fs from 'node:fs'
import path from 'node:path'
import { SCRIPT_FLAGS } from './content.mjs'
import { hashInputs, readStamp, writeStamp } from './inputs.mjs'
import { refuseFullDisk } from './machine.mjs'
import { runTask, tail } from './processes.mjs'
import { fail, say, sayPlain } from './say.mjs'
import { nodeVersion, serverNode } from './server-node.mjs'

const CLIENT_INPUTS = ['prisma/schema.prisma', 'prisma.config.ts', 'package-lock.json']
const SITE_INPUTS = [
  'app', 'components', 'content', 'features', 'formats', 'i18n', 'lib', 'messages', 'public', 'questions',
  'prisma/schema.prisma', 'next.config.ts', 'postcss.config.mjs', 'proxy.ts', 'instrumentation.ts', 'tsconfig.json',
  'scripts/keep-content.ts', 'scripts/write-page-policies.ts', 'package.json', 'package-lock.json', '.env', '.env.local', '.env.production', '.env.production.local',
]

/** @param {string} root @param {NodeJS.ProcessEnv} env */
export async function generateClient(root, env) {
  const stamp = path.join(root, 'prisma/client/.grand-large-generated')
  const wanted = hashInputs(root, CLIENT_INPUTS)
  if (readStamp(stamp) === wanted) return say('database client: as before')
  say('database client: generating')
  fs.rmSync(stamp, { force: true })
  // Generating needs no engine; a binary that does not work keeps Prisma from downloading one.
  const { ok, output } = await runTask('generating', process.execPath, [path.join(root, 'node_modules/prisma/build/index.js'), 'generate'], { cwd: root, env: { ...env, PRISMA_SCHEMA_ENGINE_BINARY: '/bin/false' } })
  if (!ok) explain(output, 'generating the database client')
  writeStamp(stamp, wanted)
}

/**
 * The public address is an input when the operator chose it, as pages made at build time may hold it. The
 * address of a room changes with the network and is not.
 * @param {string} root @param {NodeJS.ProcessEnv} env @param {string | null} chosenPublicUrl
 */
export async function buildSite(root, env, chosenPublicUrl) {
  // By whom it is served, so that nothing that was formatted when building reads differently then.
  const node = serverNode(root)
  const stamp = path.join(root, '.next/grand-large-build')
  const wanted = hashInputs(root, SITE_INPUTS, [chosenPublicUrl ?? '', nodeVersion(node)])
  if (readStamp(stamp) === wanted) return say('site: as before')
  say('site: building (half a minute or so)')
  fs.rmSync(stamp, { force: true })
  const content = await runTask('reading the content', process.execPath, [...SCRIPT_FLAGS, 'scripts/keep-content.ts'], { cwd: root, env })
  if (!content.ok) explain(content.output, 'reading the content')
  const { ok, output } = await runTask('building', node, [path.join(root, 'node_modules/next/dist/bin/next'), 'build'], { cwd: root, env })
  if (!ok) explain(output, 'building')
  // Each page's own Content-Security-Policy, from its scripts; also refuses a page that no policy covers.
  const policies = await runTask('writing the policies of the pages', process.execPath, [...SCRIPT_FLAGS, 'scripts/write-page-policies.ts'], { cwd: root, env })
  if (!policies.ok) explain(policies.output, 'writing the policies of the pages')
  writeStamp(stamp, wanted)
  say('site: built')
}

/** @param {string} output @param {string} doing */
function explain(output, doing) {
  const full = refuseFullDisk(output, doing)
  if (full) fail(full)
  sayPlain(tail(output, 40))
  fail(`Grand Large stopped while ${doing}; the reason is above: mend it and start again.`)
}
