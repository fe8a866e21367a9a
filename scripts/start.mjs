/**
 * `npm start`: from a fresh clone to an open site, and back to nothing at Ctrl-C. docs/operator.md is its manual.
 * Until the packages are installed only Node's built-ins may be imported; what needs packages imports them late.
 */
import './launcher/node-version.mjs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { buildSite, generateClient } from './launcher/build.mjs'
import { loadContent } from './launcher/content.mjs'
import { checkDatabase } from './launcher/database.mjs'
import { startEmbeddedPostgres } from './launcher/embedded-postgres.mjs'
import { childEnvironment, dataFolders, readEnvironmentFile } from './launcher/environment.mjs'
import { installPackages } from './launcher/install.mjs'
import { live } from './launcher/lifetime.mjs'
import { openDataFolder, takeLock } from './launcher/lock.mjs'
import { START_BYTES, checkDisk, checkPlatform, checkPort } from './launcher/machine.mjs'
import { applyMigrations, sayMigrations } from './launcher/migrations.mjs'
import { parseOptions } from './launcher/options.mjs'
import { loadDemoAccounts, loadSecrets } from './launcher/secrets.mjs'
import { sayOpen, startServer, waitUntilServing } from './launcher/serve.mjs'
import { supervise } from './launcher/supervise.mjs'

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..')

await live(async ({ step, stopAsked, onStop, onInsist }) => {
  // What the operator wants, and whether this machine can do it
  checkPlatform()
  readEnvironmentFile(path.join(root, '.env'))
  const { dataDir, postgresDir } = dataFolders(root, process.env)
  const options = parseOptions(process.argv.slice(2), process.env)
  openDataFolder(dataDir)
  onStop(await takeLock(dataDir, options.dev ? 'npm run dev' : 'npm start'))
  await checkPort(options.host, options.port)
  for (const dir of [root, dataDir]) await checkDisk(dir, START_BYTES, 'to start')
  const secrets = loadSecrets(dataDir, process.env)
  const env = childEnvironment(process.env, options)
  step(`Grand Large, on Node ${process.versions.node}`)

  // Packages
  await installPackages(root, env)
  step()
  await generateClient(root, env)

  // Database
  /** @type {ReturnType<typeof supervise>[]} */ const supervised = []
  let url = options.databaseUrl
  if (!url) {
    step('database: starting Postgres')
    const database = await startEmbeddedPostgres(postgresDir, { password: secrets.POSTGRES_PASSWORD })
    const postgres = supervise('the database', () => startEmbeddedPostgres(postgresDir, { port: database.port, password: secrets.POSTGRES_PASSWORD }), { first: database })
    supervised.push(postgres)
    onStop(() => postgres.stop())
    onInsist(() => postgres.stop({ now: true }))
    url = database.url
  }
  await checkDatabase(url, { embedded: !options.databaseUrl })
  Object.assign(env, { DATABASE_URL: url, BETTER_AUTH_SECRET: secrets.BETTER_AUTH_SECRET })
  step('database: answers')
  sayMigrations(await applyMigrations(url, path.join(root, 'prisma/migrations')))

  // Content
  step('content: loading')
  const demo = options.databaseUrl ? null : loadDemoAccounts(dataDir)
  await loadContent(root, env, demo?.file ?? null)

  // Build
  if (!options.dev) await buildSite(root, env, options.chosenPublicUrl)

  // Serve
  step('server: starting')
  let server = startServer(root, env, options)
  const web = supervise('the server', () => { server = startServer(root, env, options); server.opened(); return server }, { first: server })
  supervised.push(web)
  onStop(() => web.stop())
  const over = Promise.race([stopAsked, ...supervised.map(({ failed }) => failed)])
  let isOver = false
  over.then(() => { isOver = true }, () => { isOver = true })
  await Promise.race([over, waitUntilServing(options, () => isOver)])
  server.opened()
  if (!isOver) await sayOpen(options, { accounts: demo?.accounts ?? [], dataDir, embedded: !options.databaseUrl, lanAsked: options.host === '0.0.0.0' })
  await over
})
