import 'server-only'
import { canReadAuditLog } from '@/features/users/permissions'
import { OPERATOR_ID, type Viewer } from '@/features/users/viewer'
import { db } from '@/lib/db'
import { AppError } from '@/lib/errors'
import { auditActSchema, type AuditDetails, type AuditEntryRow, type AuditPerson } from './schema'

const PAGE_SIZE = 50

/**
 * The audit log, newest first, 50 at a time; `before` is the id of the last entry of the page before, `personId` keeps
 * what that person did or had done to them. For admins; NOT_FOUND for anyone else.
 */
export async function listAuditEntries(
  viewer: Viewer,
  { before, personId }: { before?: string; personId?: string } = {},
): Promise<{ entries: AuditEntryRow[]; nextBefore: string | null }> {
  if (!canReadAuditLog(viewer)) throw new AppError('NOT_FOUND')
  const rows = await db().auditEntry.findMany({
    // Ids are UUIDv7: their order is the order of time.
    where: { ...(before ? { id: { lt: before } } : {}), ...(personId ? { OR: [{ actorId: personId }, { subjectId: personId }] } : {}) },
    orderBy: { id: 'desc' },
    take: PAGE_SIZE + 1,
  })
  const page = rows.slice(0, PAGE_SIZE)
  const ids = [...new Set(page.flatMap(({ actorId, subjectId }) => (subjectId ? [actorId, subjectId] : [actorId])))]
  const people = await db().user.findMany({ where: { id: { in: ids } }, select: { id: true, name: true, email: true } })
  const known = new Map<string, AuditPerson>(people.map((person) => [person.id, person]))
  const personOf = (id: string): AuditPerson => known.get(id) ?? { id, name: null, email: null }
  return {
    entries: page.map(({ id, at, action, actorId, subjectId, details }) => ({
      id,
      at,
      act: auditActSchema.parse(action),
      actor: actorId === OPERATOR_ID ? null : personOf(actorId),
      subject: subjectId ? personOf(subjectId) : null,
      details: details as AuditDetails,
    })),
    nextBefore: rows.length > PAGE_SIZE ? (page.at(-1)?.id ?? null) : null,
  }
}
