import 'server-only'
import { PrismaPg } from '@prisma/adapter-pg'
import { PrismaClient } from '@/prisma/client/client'
import { env } from './env'

/** How long a request waits for a connection or a statement before it is told that the database is away. */
const CONNECT_TIMEOUT_MS = 5_000
const STATEMENT_TIMEOUT_MS = 15_000

const connect = () =>
  new PrismaClient({
    adapter: new PrismaPg({
      connectionString: env().DATABASE_URL,
      max: 10,
      connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
      statement_timeout: STATEMENT_TIMEOUT_MS,
    }),
  })

// Next bundles a module more than once; one pool per process is what we want.
const holder = globalThis as unknown as { grandLargeDb?: ReturnType<typeof connect> }

/** The one database client of this process. Only queries, mutations, prisma/ and tests import it (lint holds this). */
export const db = () => (holder.grandLargeDb ??= connect())

export type Db = ReturnType<typeof db>
/** The client inside `db().$transaction(…)`. */
export type Tx = Parameters<Parameters<Db['$transaction']>[0]>[0]
