// Started once per test run: a throw-away Postgres with one template database, migrated as shipped, and the content kept.
import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { startEmbeddedPostgres } from '../scripts/launcher/embedded-postgres.mjs'
import { applyMigrations } from '../scripts/launcher/migrations.mjs'
import { tsScript } from '../scripts/testing/commands.mjs'

declare module 'vitest' {
  interface ProvidedContext {
    templateDatabaseUrl: string
  }
}

export default async function setup(project: TestProject) {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'grand-large-test-'))
  const server = await startEmbeddedPostgres(path.join(folder, 'postgres'), { durable: false })
  const template = new URL(server.url)
  template.pathname = '/template'
  const client = new pg.Client({ connectionString: server.url })
  await client.connect()
  await client.query('create database template')
  await client.end()
  await applyMigrations(template.href)
  // Each file of tests would read the content for itself, for seconds.
  await promisify(execFile)(process.execPath, tsScript('scripts/keep-content.ts'), { cwd: path.resolve(import.meta.dirname, '..') })
  project.provide('templateDatabaseUrl', template.href)
  return async () => {
    await server.stop({ now: true })
    rmSync(folder, { recursive: true, force: true })
  }
}
