import 'server-only'
import { canReadAuditLog } from '@/features/users/permissions'
import { OPERATOR_ID, type Viewer } from '@/features/users/viewer'
import { db, sql } from '@/lib/db'
import { AppError } from '@/lib/errors'
import { auditActSchema, type AuditDetails, type AuditEntryRow, type AuditFilter, type AuditPerson } from './schema'

const PAGE_SIZE = 50
/** An export is read in pieces of so many. */
const PIECE_SIZE = 1000

type StoredEntry = { id: string; at: Date; action: string; actorId: string; subjectId: string | null; details: AuditDetails }

/** Newest first: ids are UUIDv7, their order is that of time. `before` is the id of the last entry of the piece before. */
const findEntries = ({ person, act, since, until }: AuditFilter, before: string | undefined, limit: number) => sql<StoredEntry>`
  select id, at, action, "actorId", "subjectId", details
  from "AuditEntry"
  where (${before ?? null}::text is null or id < ${before ?? null})
    and (${person ?? null}::text is null or ${person ?? null} in ("actorId", "subjectId"))
    and (${act ?? null}::text is null or action = ${act ?? null})
    and (${since ?? null}::date is null or at >= ${since ?? null}::date::timestamp at time zone 'Europe/Paris')
    and (${until ?? null}::date is null or at < (${until ?? null}::date + 1)::timestamp at time zone 'Europe/Paris')
  order by id desc
  limit ${limit}`

/** With the people as they are named now. */
async function withPeople(stored: readonly StoredEntry[]): Promise<AuditEntryRow[]> {
  const ids = [...new Set(stored.flatMap(({ actorId, subjectId }) => (subjectId ? [actorId, subjectId] : [actorId])))]
  const people = await db().user.findMany({ where: { id: { in: ids } }, select: { id: true, name: true, email: true } })
  const known = new Map<string, AuditPerson>(people.map((person) => [person.id, person]))
  const personOf = (id: string): AuditPerson => known.get(id) ?? { id, name: null, email: null }
  return stored.map(({ id, at, action, actorId, subjectId, details }) => ({
    id,
    at,
    act: auditActSchema.parse(action),
    actor: actorId === OPERATOR_ID ? null : personOf(actorId),
    subject: subjectId ? personOf(subjectId) : null,
    details,
  }))
}

/**
 * The audit log, newest first, 50 at a time; `before` is the id of the last entry of the page before. A person's entries
 * are what they did or had done to them. For admins; NOT_FOUND for anyone else.
 */
export async function listAuditEntries(viewer: Viewer, { before, ...filter }: AuditFilter & { before?: string | undefined } = {}): Promise<{ entries: AuditEntryRow[]; nextBefore: string | null }> {
  if (!canReadAuditLog(viewer)) throw new AppError('NOT_FOUND')
  const stored = await findEntries(filter, before, PAGE_SIZE + 1)
  const page = stored.slice(0, PAGE_SIZE)
  return { entries: await withPeople(page), nextBefore: stored.length > PAGE_SIZE ? (page.at(-1)?.id ?? null) : null }
}

/** All that the filter keeps, newest first, in pieces. For admins; throws NOT_FOUND for anyone else, at once. */
export function readAuditEntries(viewer: Viewer, filter: AuditFilter): AsyncGenerator<AuditEntryRow[]> {
  if (!canReadAuditLog(viewer)) throw new AppError('NOT_FOUND')
  return readPieces(filter)
}

async function* readPieces(filter: AuditFilter): AsyncGenerator<AuditEntryRow[]> {
  for (let before: string | undefined; ; ) {
    const stored = await findEntries(filter, before, PIECE_SIZE)
    if (stored.length > 0) yield withPeople(stored)
    before = stored.at(-1)?.id
    if (stored.length < PIECE_SIZE) return
  }
}
