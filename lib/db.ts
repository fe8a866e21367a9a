import 'server-only'
import { createHash } from 'node:crypto'
import { PrismaPg } from '@prisma/adapter-pg'
import pg from 'pg'
import { PrismaClient } from '@/prisma/client/client'
import { env } from './env'

/** How long a request waits for a connection or a statement before it is told that the database is away. */
const CONNECT_TIMEOUT_MS = 5_000
const STATEMENT_TIMEOUT_MS = 15_000
/** A connection keeps what it has prepared. Texts that Prisma makes afresh (`in` of so many values) must not fill it. */
const PREPARED_TEXTS = 300

const ignore = () => {}

function connect() {
  const pool = new pg.Pool({
    connectionString: env().DATABASE_URL,
    max: 10,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    statement_timeout: STATEMENT_TIMEOUT_MS,
    // Statements that nobody waits for in between go out in one go; see `sqlTogether`.
    pipeline: true,
  })
  // An idle connection that breaks is replaced at its next use; without a listener it would end the process.
  pool.on('error', ignore)
  const names = new Map<string, string>()
  /** By which Postgres knows the text again, so that it parses and plans it once per connection. */
  const nameOf = (text: string) => {
    const known = names.get(text)
    if (known !== undefined || names.size >= PREPARED_TEXTS) return known
    const name = createHash('sha256').update(text).digest('base64url')
    names.set(text, name)
    return name
  }
  const prisma = new PrismaClient({
    adapter: new PrismaPg(pool, { disposeExternalPool: true, statementNameGenerator: ({ sql: text }) => nameOf(text) ?? '' }),
  })
  return { pool, prisma, nameOf }
}

// Next bundles a module more than once; one pool per process is what we want.
const holder = globalThis as unknown as { grandLargeDb?: ReturnType<typeof connect> }
const connected = () => (holder.grandLargeDb ??= connect())

/** The one database client of this process. Only queries, mutations, prisma/ and tests import it (lint holds this). */
export const db = () => connected().prisma

export type Db = ReturnType<typeof db>
/** The client inside `db().$transaction(…)`. */
export type Tx = Parameters<Parameters<Db['$transaction']>[0]>[0]

/**
 * Runs one statement past Prisma, on the same connections: for the few that every learner's request asks, where
 * Prisma's own work is several times that of Postgres. Values become parameters, never text; arrays and dates as they
 * are, JSON as text with a cast. Gives the rows, `timestamptz` as Date, `json` parsed, `bigint` and `numeric` as text.
 */
export type Sql = <Row extends object>(parts: TemplateStringsArray, ...values: unknown[]) => Promise<Row[]>

const textOf = (parts: TemplateStringsArray) => parts.reduce((text, part, index) => `${text}$${index}${part}`)

const over =
  (runner: Pick<pg.ClientBase, 'query'>, nameOf: (text: string) => string | undefined): Sql =>
  async (parts, ...values) => {
    const text = textOf(parts)
    return (await runner.query({ name: nameOf(text), text, values })).rows
  }

export const sql: Sql = (parts, ...values) => {
  const { pool, nameOf } = connected()
  return over(pool, nameOf)(parts, ...values)
}

/**
 * Statements that are committed together or not at all, sent in one go: each sees what was committed before it began, as
 * in any transaction, but none can be made from what another gave. Gives the rows of the last one.
 */
export async function sqlTogether<Row extends object>(statements: (sql: Sql) => readonly [...Promise<object[]>[], Promise<Row[]>]): Promise<Row[]> {
  const { pool, nameOf } = connected()
  const client = await pool.connect()
  // What waits for an answer is told of a lost connection by its own error; this is for the moment after.
  client.on('error', ignore)
  const begun = client.query('begin')
  const sent = statements(over(client, nameOf))
  // After a statement that failed, Postgres takes it for a rollback.
  const ended = client.query('commit')
  const outcomes = await Promise.allSettled([begun, ...sent, ended])
  client.off('error', ignore)
  // A connection on which not even this was answered is not given to anybody else.
  client.release(outcomes.at(-1)?.status === 'rejected')
  for (const outcome of outcomes) if (outcome.status === 'rejected') throw outcome.reason
  return sent[sent.length - 1] as Promise<Row[]>
}
