/**
 * Applies prisma/migrations as `prisma migrate deploy` does (same folder, table, checksum and advisory lock),
 * without Prisma's command line, which downloads an engine and takes seconds.
 */
import { createHash, randomUUID } from 'node:crypto'
import fs from 'node:fs/promises'
import path from 'node:path'
import { fail, say } from './say.mjs'

/** The id of Prisma Migrate's own advisory lock, so that the two never work at once. */
const PRISMA_LOCK = 72707369
const TABLE = `create table if not exists "_prisma_migrations" (
  id varchar(36) primary key not null, checksum varchar(64) not null, finished_at timestamptz,
  migration_name varchar(255) not null, logs text, rolled_back_at timestamptz,
  started_at timestamptz not null default now(), applied_steps_count integer not null default 0)`
const INSERT = 'insert into "_prisma_migrations" (id, checksum, migration_name) values ($1, $2, $3)'
const FINISH = 'update "_prisma_migrations" set finished_at = now(), applied_steps_count = 1 where id = $1'

/**
 * @param {string} url @param {string} dir
 * @returns {Promise<{ applied: string[], edited: string[], unknown: string[] }>}
 *   edited: changed since they were applied; unknown: applied by a newer version of this folder
 */
export async function applyMigrations(url, dir = 'prisma/migrations') {
  const { default: pg } = await import('pg')
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(`set lock_timeout = '60s'`)
    await client.query(`select pg_advisory_lock(${PRISMA_LOCK})`).catch((error) => {
      fail(error.code === '55P03' ? 'Another process has been migrating this database for a minute: wait for it to end, then start again.' : error.message)
    })
    await client.query('set lock_timeout = 0')
    await client.query(TABLE)
    const { rows } = await client.query('select migration_name as name, checksum, finished_at from "_prisma_migrations" where rolled_back_at is null')
    const known = new Map(rows.map((row) => [row.name, row]))

    const migrations = await readMigrations(dir)
    const here = new Set(migrations.map(({ name }) => name))
    /** @type {{ applied: string[], edited: string[], unknown: string[] }} */
    const report = { applied: [], edited: [], unknown: [...known.keys()].filter((name) => !here.has(name)).sort((a, b) => a.localeCompare(b)) }
    for (const migration of migrations) {
      const row = known.get(migration.name)
      if (row && !row.finished_at) fail(`Migration ${migration.name} was interrupted half-way: mend the database, then run "npx prisma migrate resolve --applied ${migration.name}" or "--rolled-back ${migration.name}".`)
      if (!row) {
        await applyOne(client, migration)
        report.applied.push(migration.name)
      } else if (row.checksum !== migration.checksum) {
        report.edited.push(migration.name)
      }
    }
    return report
  } finally {
    await client.end()
  }
}

/**
 * The row and the migration are one transaction: whatever happens, a migration is wholly there or not at all,
 * and a failed one is simply tried again. One that commands transactions itself, or cannot run inside one, gets
 * Prisma's way: the row first, which stays unfinished if it fails.
 * @param {import('pg').Client} client @param {{ name: string, sql: string, checksum: string }} migration
 */
async function applyOne(client, { name, sql, checksum }) {
  const id = randomUUID()
  const alone = /^\s*(begin|commit|start\s+transaction)\s*;/im.test(sql) || /\bconcurrently\b/i.test(sql)
  try {
    if (!alone) await client.query('begin')
    await client.query(INSERT, [id, checksum, name])
    await client.query(sql)
    await client.query(FINISH, [id])
    if (!alone) await client.query('commit')
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    await client.query('rollback').catch(() => {})
    if (alone) await client.query('update "_prisma_migrations" set logs = $2 where id = $1', [id, message]).catch(() => {})
    fail(`Migration ${name} failed: ${message}.${alone ? '' : ' Nothing of it was kept.'}`)
  }
}

/** @param {string} dir @returns {Promise<{ name: string, sql: string, checksum: string }[]>} in the order of their names; [] without a folder */
async function readMigrations(dir) {
  const entries = await fs.readdir(dir, { withFileTypes: true }).catch(() => [])
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name).sort()
  return Promise.all(names.map(async (name) => {
    const sql = await fs.readFile(path.join(dir, name, 'migration.sql'), 'utf8')
    return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') }
  }))
}

/** @param {Awaited<ReturnType<typeof applyMigrations>>} report */
export function sayMigrations({ applied, edited, unknown }) {
  say(applied.length ? `migrations: applied ${applied.join(', ')}` : 'migrations: none to apply')
  for (const name of edited) say(`  warning: migration ${name} was edited after it was applied; the database has the old one`)
  for (const name of unknown) say(`  warning: the database has migration ${name}, unknown here: a newer Grand Large has used it`)
}
