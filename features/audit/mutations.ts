import 'server-only'
import type { Viewer } from '@/features/users/viewer'
import type { Tx } from '@/lib/db'
import type { AuditAct, AuditDetails } from './schema'

/** Writes one act into the audit log, in the transaction that does it: neither is without the other. */
export async function recordAct(tx: Tx, viewer: Viewer, act: AuditAct, subjectId: string | null, details: AuditDetails = {}): Promise<void> {
  await tx.auditEntry.create({ data: { actorId: viewer.userId, action: act, subjectId, details } })
}
