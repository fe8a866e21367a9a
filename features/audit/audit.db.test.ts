import { describe, expect, it, vi } from 'vitest'
import { changeRole, disablePerson } from '@/features/users/mutations'
import { db } from '@/lib/db'
import { anAdmin, aPerson } from '@/prisma/builders/people'
import { auditCsv } from './export'
import { listAuditEntries } from './queries'
import { auditFilterSchema } from './schema'

// Messages by their keys: the words are looked at in the browser.
vi.mock('next-intl/server', () => ({ getTranslations: async () => (key: string) => key }))

async function csvOf(...given: Parameters<typeof auditCsv>) {
  let text = ''
  for await (const piece of await auditCsv(...given)) text += piece
  return text
}

/** Writes an entry as of a moment, past the product, which always writes now. */
const entryAt = (at: string, subjectId: string, actorId: string) => db().auditEntry.create({ data: { at: new Date(at), action: 'role-changed', actorId, subjectId } })

describe('the filter of the audit log', () => {
  it('keeps a person’s entries, one kind of act, and whole days of Paris', async () => {
    const admin = await anAdmin()
    const { userId: person } = await aPerson()
    await changeRole(admin, { userId: person, role: 'trainer' })
    await disablePerson(admin, { userId: person })
    expect((await listAuditEntries(admin, { person, act: 'person-disabled' })).entries).toHaveLength(1)

    const { userId: other } = await aPerson()
    const [before, first, last, after] = await Promise.all(['2026-07-01T21:59:59Z', '2026-07-01T22:00:00Z', '2026-07-02T21:59:59Z', '2026-07-02T22:00:00Z'].map((at) => entryAt(at, other, admin.userId)))
    const idsOf = async (filter: object) => (await listAuditEntries(admin, { person: other, ...filter })).entries.map(({ id }) => id)
    expect(new Set(await idsOf({ since: '2026-07-02', until: '2026-07-02' }))).toEqual(new Set([first?.id, last?.id]))
    expect(new Set(await idsOf({ since: '2026-07-02' }))).toEqual(new Set([first?.id, last?.id, after?.id]))
    expect(new Set(await idsOf({ until: '2026-07-01' }))).toEqual(new Set([before?.id]))
  })

  it('takes no harm from an address that somebody made up', () => {
    expect(auditFilterSchema.parse({ person: '', act: 'x', since: '2026-02-31', until: '<script>' })).toEqual({})
  })
})

describe('auditCsv', () => {
  it('holds every entry that the filter keeps, as cells and never as formulas', async () => {
    const admin = await anAdmin()
    const { userId: person } = await aPerson()
    await db().user.update({ where: { id: person }, data: { name: '=HYPERLINK("https://example.org";"a")' } })
    await db().auditEntry.createMany({ data: Array.from({ length: 1203 }, () => ({ action: 'role-changed', actorId: admin.userId, subjectId: person, details: { role: 'trainer' } })) })
    const text = await csvOf(admin, { person }, 'fr')
    expect(text.startsWith('\uFEFFexport.columns.at;')).toBe(true)
    const lines = text.trimEnd().split('\r\n')
    expect(lines).toHaveLength(1204)
    expect(lines[1]).toContain(`"'=HYPERLINK(""https://example.org"";""a"")"`)
    expect(lines[1]).toContain('acts.role-changed;role-changed')
    expect(lines[1]).toContain('{""role"":""trainer""}')
  })

  it('is for admins', async () => {
    await expect(csvOf(await aPerson({ role: 'trainer' }), {}, 'en')).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })
})
