/** What is drawn at the first start and kept: the secrets and the demo accounts. Files of the owner alone. */
import { randomBytes, randomInt } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { fail } from './say.mjs'

/** @typedef {{ role: string, email: string, password: string }} DemoAccount */
/** @typedef {{ BETTER_AUTH_SECRET: string, POSTGRES_PASSWORD: string }} Secrets named as the environment variables that they become */

const ROLES = ['learner', 'trainer', 'admin']
/** Without the letters and digits that are taken for one another on a projector. */
const LETTERS = 'abcdefghjkmnpqrstuvwxyz23456789'

/**
 * With a database of the operator's, the secret is the operator's too: it must be the same on every machine
 * that serves that database, and outlive this folder.
 * @param {string} dataDir @param {NodeJS.ProcessEnv} env @returns {Secrets}
 */
export function loadSecrets(dataDir, env) {
  const given = env.BETTER_AUTH_SECRET
  if (env.DATABASE_URL && !given) fail('DATABASE_URL is set, so BETTER_AUTH_SECRET must be too: draw one with "openssl rand -base64 32" and keep it.')
  if (given && given.length < 32) fail('BETTER_AUTH_SECRET is too short: draw one of at least 32 characters with "openssl rand -base64 32".')
  if (env.DATABASE_URL) return { BETTER_AUTH_SECRET: String(given), POSTGRES_PASSWORD: '' }

  const file = path.join(dataDir, 'secrets.json')
  const kept = readJson(file)
  const secrets = {
    BETTER_AUTH_SECRET: kept?.BETTER_AUTH_SECRET ?? randomBytes(48).toString('base64url'),
    POSTGRES_PASSWORD: kept?.POSTGRES_PASSWORD ?? randomBytes(32).toString('base64url'),
  }
  if (!kept) {
    if (fs.existsSync(path.join(dataDir, 'postgres', 'PG_VERSION'))) fail(`${file} is missing although the database exists: put that file back from your backup of .data.`)
    writePrivately(file, secrets)
  }
  return given ? { ...secrets, BETTER_AUTH_SECRET: given } : secrets
}

/** One account per role, kept in `.data/demo-accounts.json`. @param {string} dataDir @returns {{ file: string, accounts: DemoAccount[] }} */
export function loadDemoAccounts(dataDir) {
  const file = path.join(dataDir, 'demo-accounts.json')
  const kept = readJson(file)
  if (kept) return { file, accounts: kept }
  const accounts = ROLES.map((role) => ({ role, email: `${role}@demo.grand-large.example`, password: readablePassword() }))
  writePrivately(file, accounts)
  return { file, accounts }
}

/** Four groups of four, 79 bits. */
const readablePassword = () => Array.from({ length: 4 }, () => Array.from({ length: 4 }, () => LETTERS[randomInt(LETTERS.length)]).join('')).join('-')

/** @param {string} file */
function readJson(file) {
  if (!fs.existsSync(file)) return null
  try {
    return JSON.parse(fs.readFileSync(file, 'utf8'))
  } catch (error) {
    return fail(`${file} cannot be read (${/** @type {Error} */ (error).message}): put it back from your backup of .data.`)
  }
}

/** Whole or not at all: a launcher killed while writing must not leave half a secret. @param {string} file @param {unknown} value */
function writePrivately(file, value) {
  fs.writeFileSync(`${file}.new`, `${JSON.stringify(value, null, 2)}\n`, { mode: 0o600 })
  fs.renameSync(`${file}.new`, file)
}
