import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { listAuditEntries } from '@/features/audit/queries'
import { listClaims } from '@/features/modules/content'
import { db } from '@/lib/db'
import { sendMail } from '@/lib/mail'
import { aGuest, anAdmin, aPerson } from '@/prisma/builders/people'
import { aQuiz } from '@/prisma/builders/quizzes'
import { closeErrorReport, sendErrorReport } from './mutations'
import { countOpenErrorReports, findReportSubject, listErrorReports } from './queries'
import { errorReportSchema } from './schema'

vi.mock('@/lib/mail', () => ({ sendMail: vi.fn<() => Promise<boolean>>(async () => true) }))

const claimId = listClaims()[0]?.id ?? ''
const aReport = () => ({
  subject: { kind: 'claim' as const, id: claimId },
  locale: 'fr' as const,
  message: `Ce chiffre est faux (${randomUUID()}).`,
  sendKey: randomUUID(),
})

/** The id of a report that has just been sent. */
async function sent(viewer = null as Awaited<ReturnType<typeof aPerson>> | null): Promise<string> {
  const report = aReport()
  await sendErrorReport(viewer, report)
  return (await db().errorReport.findUniqueOrThrow({ where: { sendKey: report.sendKey } })).id
}

const mails = () => vi.mocked(sendMail).mock.calls.map(([mail]) => mail)
beforeEach(() => void vi.mocked(sendMail).mockClear())

describe('sendErrorReport', () => {
  it('keeps one report and writes once, however often the same one arrives', async () => {
    const admin = await anAdmin()
    const { email } = await db().user.findUniqueOrThrow({ where: { id: admin.userId } })
    const report = aReport()
    const results = await Promise.all([sendErrorReport(null, report), sendErrorReport(null, report), sendErrorReport(null, report)])
    expect(results.filter(({ isNew }) => isNew)).toHaveLength(1)
    expect(await db().errorReport.count({ where: { message: report.message } })).toBe(1)
    expect(mails().filter(({ to }) => to === email)).toHaveLength(1)
  })

  it('takes a claim of the ledger or a published question, and nothing else', async () => {
    const { draft } = await aQuiz()
    const slug = draft.questions[0]?.id ?? ''
    await sendErrorReport(null, { ...aReport(), subject: { kind: 'question', id: slug } })
    await db().question.create({ data: { slug: 'nobody-has-published-this' } })
    for (const subject of [
      { kind: 'claim', id: slug },
      { kind: 'question', id: claimId },
      { kind: 'question', id: 'nobody-has-published-this' },
      { kind: 'claim', id: '__proto__' },
    ] as const)
      await expect(sendErrorReport(null, { ...aReport(), subject }), subject.id).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })

  it('makes no guest, and remembers whoever has a session', async () => {
    const before = await db().user.count()
    await sent()
    expect(await db().user.count()).toBe(before)
    const person = await aPerson()
    const row = await db().errorReport.findUniqueOrThrow({ where: { id: await sent(person) } })
    expect(row.reporterId).toBe(person.userId)
  })

  it('writes to each admin who can sign in, in their language, and names nobody', async () => {
    const people = await Promise.all([anAdmin(), anAdmin(), anAdmin(), anAdmin(), aPerson({ role: 'trainer' })])
    const [english, french, disabled, invited, trainer] = await Promise.all(
      people.map(({ userId }, index) =>
        db().user.update({
          where: { id: userId },
          data: [{ locale: 'en' as const }, {}, { disabledAt: new Date() }, { invitedAt: new Date(), emailVerified: false }, {}][index] ?? {},
        }),
      ),
    )
    const reporter = await aPerson()
    await db().user.update({ where: { id: reporter.userId }, data: { name: 'Zénobie' } })
    const report = { ...aReport(), message: 'Une ligne,\nune autre.' }
    await sendErrorReport(reporter, report)
    const to = (email = '') => mails().find((mail) => mail.to === email)
    expect(to(english?.email)?.subject).toContain('claim')
    expect(to(english?.email)?.text).toContain('/en/admin/error-reports')
    expect(to(french?.email)?.subject).toContain('affirmation')
    expect(to(french?.email)?.text).toContain('> Une ligne,\n> une autre.')
    expect([to(disabled?.email), to(invited?.email), to(trainer?.email)]).toEqual([undefined, undefined, undefined])
    expect(JSON.stringify(mails())).not.toContain('Zénobie')
  })
})

describe('findReportSubject', () => {
  it('gives the stem of a question in its newest version, and none of its key', async () => {
    const { draft } = await aQuiz()
    const [question] = draft.questions
    const found = await findReportSubject({ kind: 'question', id: question?.id ?? '' })
    expect(found).toEqual({ kind: 'question', id: question?.id, stem: question?.stem })
  })
})

describe('closeErrorReport', () => {
  it('closes once and writes it down once; a second close changes nothing and says so', async () => {
    const [first, second] = [await anAdmin(), await anAdmin()]
    const reportId = await sent()
    const results = await Promise.all([
      closeErrorReport(first, { reportId, resolution: 'Corrigé.' }),
      closeErrorReport(second, { reportId, resolution: 'Rien à corriger.' }),
    ])
    expect(results.filter(({ isNew }) => isNew)).toHaveLength(1)
    const { resolution } = await db().errorReport.findUniqueOrThrow({ where: { id: reportId } })
    expect(resolution).toBe(results[0]?.isNew ? 'Corrigé.' : 'Rien à corriger.')
    await closeErrorReport(second, { reportId, resolution: 'Encore.' })
    expect(await db().errorReport.findUniqueOrThrow({ where: { id: reportId } })).toMatchObject({ resolution })
    const { entries } = await listAuditEntries(first, { person: reportId })
    expect(entries).toMatchObject([{ act: 'error-report-closed', details: { kind: 'claim', about: claimId } }])
  })

  it('is for admins: for anyone else neither the reports nor their number exist', async () => {
    const reportId = await sent()
    for (const viewer of [await aGuest(), await aPerson(), await aPerson({ role: 'trainer' })]) {
      for (const tried of [
        () => closeErrorReport(viewer, { reportId, resolution: 'x' }),
        () => listErrorReports(viewer, { state: 'open' }),
        () => countOpenErrorReports(viewer),
      ])
        await expect(tried()).rejects.toMatchObject({ code: 'NOT_FOUND' })
    }
    await expect(closeErrorReport(await anAdmin(), { reportId: randomUUID(), resolution: 'x' })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })
})

describe('listErrorReports', () => {
  it('gives the newest first, page by page, each report once', async () => {
    const admin = await anAdmin()
    await db().errorReport.deleteMany()
    const ids: string[] = []
    for (let index = 0; index < 27; index += 1) ids.unshift(await sent())
    const first = await listErrorReports(admin, { state: 'open' })
    const second = await listErrorReports(admin, { state: 'open', before: first.nextBefore ?? '' })
    expect([...first.reports, ...second.reports].map(({ id }) => id)).toEqual(ids)
    expect(second.nextBefore).toBeNull()
    expect(await countOpenErrorReports(admin)).toBe(27)
  })

  it('names the reporter when they have an account, and nobody once they have none', async () => {
    const admin = await anAdmin()
    const [person, guest] = [await aPerson(), await aGuest()]
    const [byPerson, byGuest] = [await sent(person), await sent(guest)]
    const nameOf = async (id: string) => (await listErrorReports(admin, { state: 'open' })).reports.find((report) => report.id === id)?.reporter
    expect([await nameOf(byPerson), await nameOf(byGuest)]).toEqual([{ name: 'Test' }, null])
    await db().user.delete({ where: { id: person.userId } })
    expect(await nameOf(byPerson)).toBeNull()
  })

  it('keeps closed ones apart, with what was done and by whom', async () => {
    const admin = await anAdmin()
    const reportId = await sent()
    await closeErrorReport(admin, { reportId, resolution: 'Corrigé.' })
    const find = async (state: 'open' | 'closed') => (await listErrorReports(admin, { state })).reports.find(({ id }) => id === reportId)
    expect(await find('open')).toBeUndefined()
    expect(await find('closed')).toMatchObject({ closed: { resolution: 'Corrigé.', by: { name: 'Test' } }, about: { kind: 'claim' } })
  })
})

describe('errorReportSchema', () => {
  it('takes 10 to 2,000 characters, trimmed, that a database can keep', () => {
    const { sendKey: _, ...report } = aReport()
    const parse = (message: string) => errorReportSchema.safeParse({ ...report, message })
    expect(parse('  Dix signes  ').data?.message).toBe('Dix signes')
    for (const message of ['Trop court'.slice(1), ' '.repeat(50), 'x'.repeat(2001), 'Un octet nul\0.', 'Une moitié \uD800 seule'])
      expect(parse(message).success, message.slice(0, 20)).toBe(false)
  })
})
