import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { checkDatabase } from './database.mjs'
import { findRunningDatabase, startEmbeddedPostgres } from './embedded-postgres.mjs'
import { applyMigrations } from './migrations.mjs'
import { startOf } from './processes.mjs'

const password = 'a password with / and \' in it'
let home: string
let database: Awaited<ReturnType<typeof startEmbeddedPostgres>>

beforeAll(async () => {
  home = fs.mkdtempSync(path.join(os.tmpdir(), 'grand-large-postgres-'))
  database = await startEmbeddedPostgres(path.join(home, 'postgres'), { password, durable: false })
})
afterAll(async () => {
  await database.stop()
  fs.rmSync(home, { recursive: true, force: true })
})

async function ask(url: string, sql: string) {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query(sql)).rows
  } finally {
    await client.end()
  }
}

describe('the embedded database', () => {
  test('admits its own role with the password, and nobody else', async () => {
    expect(await ask(database.url, 'select current_user as role, current_database() as name')).toEqual([{ role: 'app', name: 'app' }])
    expect(await ask(database.url, `select rolsuper from pg_roles where rolname = 'app'`)).toEqual([{ rolsuper: false }])
    const other = new URL(database.url)
    other.password = 'wrong'
    await expect(ask(other.href, 'select 1')).rejects.toMatchObject({ code: '28P01' })
    other.username = 'postgres'
    await expect(ask(other.href, 'select 1')).rejects.toMatchObject({ code: '28000' })
  })

  test('says in one sentence that a password, a database or a server is wrong, without the password', async () => {
    const wrong = (change: (url: URL) => void) => {
      const url = new URL(database.url)
      change(url)
      return checkDatabase(url.href)
    }
    await expect(wrong((url) => { url.password = 'hush' })).rejects.toThrow(/refuses the user "app": check(?!.*hush)/)
    await expect(wrong((url) => { url.pathname = '/nowhere' })).rejects.toThrow('There is no database "nowhere" at')
    await expect(wrong((url) => { url.port = '9' })).rejects.toThrow('does not answer (ECONNREFUSED): start it, or correct DATABASE_URL.')
  })

  test('keeps what was written across a stop, leaves no process, and can be found while it runs', async () => {
    const dir = path.join(home, 'kept')
    const first = await startEmbeddedPostgres(dir, { password, durable: false })
    await ask(first.url, 'create table kept as select 42 as answer')
    expect(findRunningDatabase(dir, password)).toBe(first.url)
    await first.stop()
    expect(startOf(first.pid)).toBeNull()
    expect(findRunningDatabase(dir, password)).toBeNull()

    const second = await startEmbeddedPostgres(dir, { password, durable: false })
    try {
      expect(await ask(second.url, 'select answer from kept')).toEqual([{ answer: 42 }])

      // As a launcher killed with -9 leaves it: still running, and nobody there to stop it.
      const third = await startEmbeddedPostgres(dir, { password, durable: false })
      expect(startOf(second.pid)).toBeNull()
      expect(await ask(third.url, 'select answer from kept')).toEqual([{ answer: 42 }])

      process.kill(third.pid, 'SIGKILL')
      await new Promise((resolve) => third.onExit(() => resolve(undefined)))
      const fourth = await startEmbeddedPostgres(dir, { password, durable: false, port: third.port })
      expect(await ask(third.url, 'select answer from kept')).toEqual([{ answer: 42 }])
      await fourth.stop({ now: true })
      expect(startOf(fourth.pid)).toBeNull()
    } finally {
      await second.stop()
    }
  })

  test('makes durable data unless it is a test', async () => {
    const durable = await startEmbeddedPostgres(path.join(home, 'durable'), { password })
    try {
      expect(await ask(durable.url, `select current_setting('fsync') as fsync, current_setting('synchronous_commit') as commit`)).toEqual([{ fsync: 'on', commit: 'on' }])
    } finally {
      await durable.stop()
    }
  })

  test('refuses a folder that holds something else, and data of another Postgres', async () => {
    const dir = path.join(home, 'other')
    fs.mkdirSync(dir)
    fs.writeFileSync(path.join(dir, 'letter.txt'), 'Dear')
    await expect(startEmbeddedPostgres(dir, { password })).rejects.toThrow('holds something that is not a database')
    fs.writeFileSync(path.join(dir, 'PG_VERSION'), '12\n')
    await expect(startEmbeddedPostgres(dir, { password })).rejects.toThrow(/was made by Postgres 12 and this version brings Postgres \d+: see "Upgrade"/)
    expect(fs.readFileSync(path.join(dir, 'letter.txt'), 'utf8')).toBe('Dear')
  })
})

describe('migrations', () => {
  async function freshDatabase(name: string) {
    await ask(database.url, `create database ${name}`)
    return database.url.replace(/app$/, name)
  }
  function folder(name: string, migrations: Record<string, string>) {
    const dir = path.join(home, name)
    for (const [migration, sql] of Object.entries(migrations)) {
      fs.mkdirSync(path.join(dir, migration), { recursive: true })
      fs.writeFileSync(path.join(dir, migration, 'migration.sql'), sql)
    }
    return dir
  }

  test('are applied in order, and a second time changes nothing', async () => {
    const url = await freshDatabase('twice')
    const dir = folder('twice', { '2_fill': `insert into note values ('é');`, '1_make': 'create table note (text text); create index on note (text);' })
    expect(await applyMigrations(url, dir)).toEqual({ applied: ['1_make', '2_fill'], edited: [], unknown: [] })
    const rows = await ask(url, 'select * from _prisma_migrations order by migration_name')
    expect(await applyMigrations(url, dir)).toEqual({ applied: [], edited: [], unknown: [] })
    expect(await ask(url, 'select * from _prisma_migrations order by migration_name')).toEqual(rows)
    expect(rows.every((row) => row.finished_at && row.applied_steps_count === 1 && row.checksum.length === 64)).toBe(true)
  })

  test('are applied once when two start at once', async () => {
    const url = await freshDatabase('at_once')
    const dir = folder('at-once', { '1_slow': 'create table note (text text); select pg_sleep(0.3);', '2_fill': `insert into note values ('once');` })
    const reports = await Promise.all([applyMigrations(url, dir), applyMigrations(url, dir)])
    expect(reports.flatMap((report) => report.applied)).toEqual(['1_slow', '2_fill'])
    expect(await ask(url, 'select text from note')).toEqual([{ text: 'once' }])
  })

  test('that were edited, or come from a newer version, are reported and left alone', async () => {
    const url = await freshDatabase('edited')
    await applyMigrations(url, folder('edited', { '1_make': 'create table note (text text);', '2_newer': 'select 1;' }))
    const report = await applyMigrations(url, folder('edited-later', { '1_make': 'create table note (text text, more text);' }))
    expect(report).toEqual({ applied: [], edited: ['1_make'], unknown: ['2_newer'] })
  })

  test('that fail leave nothing behind and are tried again', async () => {
    const url = await freshDatabase('failing')
    const dir = folder('failing', { '1_half': 'create table note (text text); insert into missing values (1);' })
    await expect(applyMigrations(url, dir)).rejects.toThrow('Migration 1_half failed: relation "missing" does not exist. Nothing of it was kept.')
    expect(await ask(url, `select to_regclass('note') as note`)).toEqual([{ note: null }])
    folder('failing', { '1_half': 'create table note (text text);' })
    expect((await applyMigrations(url, dir)).applied).toEqual(['1_half'])
  })

  test('that cannot run in a transaction stay marked as unfinished when they fail', async () => {
    const url = await freshDatabase('alone')
    const dir = folder('alone', { '1_index': 'create index concurrently on missing (text);' })
    await expect(applyMigrations(url, dir)).rejects.toThrow('Migration 1_index failed')
    await expect(applyMigrations(url, dir)).rejects.toThrow('Migration 1_index was interrupted half-way')
  })

  test('may be absent', async () => {
    expect((await applyMigrations(database.url, path.join(home, 'no-such-folder'))).applied).toEqual([])
  })
})
