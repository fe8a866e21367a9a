/**
 * `npm run user -- create --email … --role admin`: finds the database (the operator's, the running embedded one,
 * or the embedded one started for the time of the command) and runs scripts/user.ts on it.
 */
import './launcher/node-version.mjs'
import { spawn } from 'node:child_process'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { generateClient } from './launcher/build.mjs'
import { SCRIPT_FLAGS } from './launcher/content.mjs'
import { checkDatabase } from './launcher/database.mjs'
import { findRunningDatabase, startEmbeddedPostgres } from './launcher/embedded-postgres.mjs'
import { childEnvironment, dataFolders, readEnvironmentFile } from './launcher/environment.mjs'
import { installPackages } from './launcher/install.mjs'
import { live } from './launcher/lifetime.mjs'
import { findHolder, openDataFolder, takeLock } from './launcher/lock.mjs'
import { checkPlatform } from './launcher/machine.mjs'
import { applyMigrations } from './launcher/migrations.mjs'
import { parseOptions } from './launcher/options.mjs'
import { fail, quiet } from './launcher/say.mjs'
import { loadSecrets } from './launcher/secrets.mjs'

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..')
const COMMAND = 'npm run user'

quiet()
await live(async ({ onStop }) => {
  checkPlatform()
  readEnvironmentFile(path.join(root, '.env'))
  const { dataDir, postgresDir } = dataFolders(root, process.env)
  const options = parseOptions([], process.env)
  openDataFolder(dataDir)
  const secrets = loadSecrets(dataDir, process.env)
  const env = childEnvironment(process.env, options)

  let url = options.databaseUrl
  const holder = findHolder(dataDir)
  if (holder && holder.command !== COMMAND) {
    // The launcher runs here: packages, client and migrations are its work.
    url ??= findRunningDatabase(postgresDir, secrets.POSTGRES_PASSWORD)
    if (!url) fail('Grand Large is still starting in this folder: try again when it says that it is open.')
  } else {
    onStop(await takeLock(dataDir, COMMAND))
    await installPackages(root, env)
    await generateClient(root, env)
    if (!url) {
      const database = await startEmbeddedPostgres(postgresDir, { password: secrets.POSTGRES_PASSWORD })
      onStop(() => database.stop())
      url = database.url
    }
  }
  await checkDatabase(url, { embedded: !options.databaseUrl })
  await applyMigrations(url, path.join(root, 'prisma/migrations'))

  // In our own process group, as it may ask for a password; Ctrl-C reaches it directly.
  const child = spawn(process.execPath, [...SCRIPT_FLAGS, 'scripts/user.ts', ...process.argv.slice(2)], {
    cwd: root, stdio: 'inherit', env: { ...env, DATABASE_URL: url, BETTER_AUTH_SECRET: secrets.BETTER_AUTH_SECRET },
  })
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', (code) => resolve(code ?? 1))
  })
})
