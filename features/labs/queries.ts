import 'server-only'
import { db } from '@/lib/db'
import type { Viewer } from '@/features/users/viewer'
import type { StepWork } from './schema'

/** The viewer's own work in a lab, by step; steps without any are absent. */
export async function getLabWork(viewer: Viewer, labSlug: string): Promise<Record<string, StepWork>> {
  const rows = await db().labWork.findMany({
    where: { userId: viewer.userId, labSlug },
    select: { stepId: true, code: true, setAsideCode: true, passedAt: true, revision: true, savedAt: true },
  })
  return Object.fromEntries(rows.map(({ stepId, passedAt, savedAt, ...row }) => [stepId, { ...row, passedAt: passedAt?.toISOString() ?? null, savedAt: savedAt.toISOString() }]))
}
