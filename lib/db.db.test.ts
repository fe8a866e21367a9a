import { describe, expect, it } from 'vitest'
import { db, sql, sqlTogether, type Sql } from './db'

describe('a statement past Prisma', () => {
  it('takes values as parameters and gives rows as Prisma would', async () => {
    const moment = new Date('2026-03-29T01:30:00.123Z')
    const rows = await sql<{ text: string; list: number[]; at: Date; json: unknown; none: null }>`
      select ${"'; drop table x --"}::text as text, ${[1, 2]}::int[] as list, ${moment}::timestamptz as at,
        ${JSON.stringify({ a: [1] })}::jsonb as json, ${null}::text as none`
    expect(rows).toEqual([{ text: "'; drop table x --", list: [1, 2], at: moment, json: { a: [1] }, none: null }])
  })

  it('works many times over, at the same time as Prisma', async () => {
    const results = await Promise.all(
      Array.from({ length: 40 }, async (_, index) => {
        const [row] = index % 2 ? await sql<{ n: number }>`select ${index}::int as n` : await db().$queryRaw<{ n: number }[]>`select ${index}::int as n`
        return row?.n
      }),
    )
    expect(results).toEqual(Array.from({ length: 40 }, (_, index) => index))
  })

  it('is refused with the error of Postgres, and the connection is good for the next', async () => {
    await expect(sql`select 1 / ${0}::int`).rejects.toMatchObject({ code: '22012' })
    expect(await sql`select 1 as one`).toEqual([{ one: 1 }])
  })
})

describe('statements that are sent together', () => {
  const aUser = async (id: string) => (await db().user.create({ data: { id, name: id, email: `${id}@demo.example` } })).id

  it('are committed together, in their order', async () => {
    const id = await aUser('together')
    const rows = await sqlTogether((run) => [
      run`update "User" set name = 'changed' where id = ${id}`,
      run<{ name: string }>`update "User" set name = name || ' twice' where id = ${id} returning name`,
    ])
    expect(rows).toEqual([{ name: 'changed twice' }])
    expect(await db().user.findUnique({ where: { id } })).toMatchObject({ name: 'changed twice' })
  })

  it('leave nothing behind when one of them fails, the last or one before', async () => {
    const id = await aUser('undone')
    const change = (run: Sql) => run`update "User" set name = 'changed' where id = ${id}`
    const fail = (run: Sql) => run`select 1 / ${0}::int`
    await expect(sqlTogether((run) => [change(run), fail(run)])).rejects.toMatchObject({ code: '22012' })
    await expect(sqlTogether((run) => [fail(run), change(run)])).rejects.toMatchObject({ code: '22012' })
    expect(await db().user.findUnique({ where: { id } })).toMatchObject({ name: 'undone' })
    // The connections are good for others.
    await Promise.all(Array.from({ length: 20 }, () => sql`select 1`))
  })

  it('see what others committed while they waited for a lock', async () => {
    const id = await aUser('locked')
    await Promise.all(
      Array.from({ length: 20 }, () =>
        sqlTogether((run) => [
          run`select 1 from "User" where id = ${id} for update`,
          run`update "User" set name = (select length(name) from "User" where id = ${id})::text || name where id = ${id}`,
        ]),
      ),
    )
    const { name } = await db().user.findUniqueOrThrow({ where: { id } })
    // Each put the length that it found in front: none worked from an older state.
    let expected = 'locked'
    for (let turn = 0; turn < 20; turn += 1) expected = `${expected.length}${expected}`
    expect(name).toBe(expected)
  })

  it('are refused when the connection is lost in between, and the next find another', async () => {
    await expect(sqlTogether((run) => [run`select pg_terminate_backend(pg_backend_pid())`, run`select 1`])).rejects.toThrow(/terminat/)
    expect(await sqlTogether((run) => [run<{ one: number }>`select 1 as one`])).toEqual([{ one: 1 }])
  })
})
