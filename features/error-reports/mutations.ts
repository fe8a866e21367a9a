import 'server-only'
import { recordAct } from '@/features/audit/mutations'
import type { Viewer } from '@/features/users/viewer'
import { db } from '@/lib/db'
import { AppError } from '@/lib/errors'
import { sendMail } from '@/lib/mail'
import { errorReportMail } from './mail'
import { canCloseErrorReport } from './permissions'
import { findReportSubject } from './queries'
import type { Closing, NewErrorReport } from './schema'

/**
 * Keeps a report and writes to every admin who can sign in, each in their language. The same `sendKey` again changes
 * nothing and writes to nobody. `viewer` is null for someone without a session: no guest is made for a report.
 * NOT_FOUND when there is no such claim or published question.
 */
export async function sendErrorReport(
  viewer: Viewer | null,
  { subject, locale, message, sendKey }: NewErrorReport & { sendKey: string },
): Promise<{ ok: true; isNew: boolean }> {
  if (!(await findReportSubject(subject))) throw new AppError('NOT_FOUND')
  const data = { sendKey, subjectKind: subject.kind, subjectId: subject.id, locale, message, reporterId: viewer?.userId ?? null }
  // One statement, so that two sendings at once make one row.
  const { count } = await db().errorReport.createMany({ data: [data], skipDuplicates: true })
  if (count === 0) return { ok: true, isNew: false }
  const admins = await db().user.findMany({
    where: { role: 'admin', isAnonymous: false, emailVerified: true, disabledAt: null, invitedAt: null },
    select: { email: true, locale: true },
  })
  // Nobody waits for the mail server: the report is kept, and the admin's page shows it whatever becomes of the mail.
  for (const admin of admins) void sendMail({ to: admin.email, ...errorReportMail({ subject, message }, admin.locale ?? 'fr') })
  return { ok: true, isNew: true }
}

/**
 * Closes a report with what was done about it. `isNew` is false when it was closed already: then nothing changes, the
 * resolution included. NOT_FOUND for an unknown report and for anyone but an admin.
 */
export async function closeErrorReport(viewer: Viewer, { reportId, resolution }: Closing): Promise<{ ok: true; isNew: boolean }> {
  if (!canCloseErrorReport(viewer)) throw new AppError('NOT_FOUND')
  return db().$transaction(async (tx) => {
    const [report] = await tx.$queryRaw<{ subjectKind: string; subjectId: string; closedAt: Date | null }[]>`
      select "subjectKind"::text, "subjectId", "closedAt" from "ErrorReport" where id = ${reportId} for update`
    if (!report) throw new AppError('NOT_FOUND')
    if (report.closedAt) return { ok: true, isNew: false }
    await tx.errorReport.update({ where: { id: reportId }, data: { closedAt: new Date(), closedById: viewer.userId, resolution } })
    await recordAct(tx, viewer, 'error-report-closed', reportId, { kind: report.subjectKind, about: report.subjectId })
    return { ok: true, isNew: true }
  })
}
