/** Whether a database can be used, and if not, why, in the operator's words. */
import { fail } from './say.mjs'

/** @param {string} url @param {{ embedded?: boolean }} [options] */
export async function checkDatabase(url, { embedded = false } = {}) {
  const { default: pg } = await import('pg')
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 })
  client.on('error', () => {})
  try {
    await client.connect()
    await client.query('select 1')
  } catch (error) {
    fail(sentence(/** @type {NodeJS.ErrnoException} */ (error), url, embedded))
  } finally {
    await client.end().catch(() => {})
  }
}

/** Never with the address as it was given: it holds a password. @param {NodeJS.ErrnoException} error @param {string} url @param {boolean} embedded */
function sentence(error, url, embedded) {
  const { hostname, port, pathname, username } = new URL(url)
  const server = `${hostname || 'localhost'}:${port || 5432}`
  const code = error.code ?? /** @type {any} */ (error).errors?.[0]?.code
  if (code === '28P01' || code === '28000') {
    return embedded
      ? 'The password in .data/secrets.json is not the one of the database in .data/postgres: put both back from the same backup.'
      : `The database at ${server} refuses the user "${username}": check the user and password in DATABASE_URL (and pg_hba.conf on that server).`
  }
  if (code === '3D000') return `There is no database "${pathname.slice(1)}" at ${server}: create it there, or correct DATABASE_URL.`
  if (['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'ETIMEDOUT', 'EHOSTUNREACH', 'ENETUNREACH', 'ECONNRESET'].includes(String(code)) || /timeout|terminated/i.test(error.message)) {
    return `The database at ${server} does not answer (${code ?? error.message}): start it, or correct DATABASE_URL.`
  }
  return `The database at ${server} cannot be used (${error.message}): check DATABASE_URL.`
}
