/** The environment of every child: the operator's, and what the launcher decided. */
import path from 'node:path'

/**
 * @param {NodeJS.ProcessEnv} env @param {import('./options.mjs').Options} options
 * @returns {NodeJS.ProcessEnv}
 */
export function childEnvironment(env, options) {
  return /** @type {NodeJS.ProcessEnv} */ ({
    ...env,
    NODE_ENV: options.dev ? 'development' : 'production',
    NEXT_TELEMETRY_DISABLED: '1',
    CHECKPOINT_DISABLE: '1',
    PRISMA_HIDE_UPDATE_MESSAGE: '1',
    PORT: String(options.port),
    PUBLIC_URL: options.publicUrl,
    TRUSTED_ORIGINS: options.trustedOrigins.join(','),
  })
}

/** Where the database, the secrets and the demo accounts are kept. @param {string} root @param {NodeJS.ProcessEnv} env */
export function dataFolders(root, env) {
  const dataDir = path.resolve(root, env.DATA_DIR || '.data')
  return { dataDir, postgresDir: path.join(dataDir, 'postgres') }
}

/** `.env` is read as Next reads it, so that DATABASE_URL means the same to every part; the environment wins. @param {string} file */
export function readEnvironmentFile(file) {
  try {
    process.loadEnvFile(file)
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'ENOENT') throw error
  }
}
