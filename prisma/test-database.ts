// Run before each file of database tests: a database of its own, copied from the template, so that files may run at
// the same time and in any order.
import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { afterAll, inject } from 'vitest'
import { db } from '@/lib/db'

const template = inject('templateDatabaseUrl')
const name = `test_${randomBytes(6).toString('hex')}`
const own = new URL(template)
own.pathname = `/${name}`

const server = new URL(template)
server.pathname = '/postgres'
const client = new pg.Client({ connectionString: server.href })
await client.connect()
await client.query(`create database ${name} template template`)
await client.end()

process.env.CONTENT_JUST_KEPT = 'yes'
process.env.DATABASE_URL = own.href
process.env.BETTER_AUTH_SECRET = randomBytes(32).toString('hex')
process.env.PUBLIC_URL = 'http://127.0.0.1:3999'
// Without a mail server, mails are written below it.
process.env.DATA_DIR = mkdtempSync(path.join(os.tmpdir(), 'grand-large-mail-'))

afterAll(async () => {
  await db().$disconnect()
  rmSync(String(process.env.DATA_DIR), { recursive: true, force: true })
})
