import { describe, expect, it } from 'vitest'
import { db, sql, sqlTransaction } from './db'

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

describe('a transaction past Prisma', () => {
  const addressOf = (id: string) => `${id}@demo.example`
  const add = (id: string) => ({ id, name: id, email: addressOf(id) })

  it('commits all or nothing', async () => {
    const kept = await db().user.create({ data: add('kept') })
    await expect(
      sqlTransaction(async (inside) => {
        await inside`update "User" set name = 'changed' where id = ${kept.id}`
        throw new Error('changed my mind')
      }),
    ).rejects.toThrow('changed my mind')
    expect(await db().user.findUnique({ where: { id: kept.id } })).toMatchObject({ name: 'kept' })

    const rows = await sqlTransaction((inside) => inside<{ name: string }>`update "User" set name = 'changed' where id = ${kept.id} returning name`)
    expect(rows).toEqual([{ name: 'changed' }])
    expect(await db().user.findUnique({ where: { id: kept.id } })).toMatchObject({ name: 'changed' })
  })
})
