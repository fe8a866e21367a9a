import 'server-only'
import { z } from 'zod'
import type { Viewer } from '@/features/users/viewer'
import { db } from '@/lib/db'
import { canReadShownWork } from './permissions'
import { othersSchema, valuesSchema, type ActivityRecord, type OwnActivity, type ShownWork } from './schema'

type StoredRow = { id: string; revision: number; saveKey: string; values: unknown; savedAt: Date; showId: string | null; others: unknown }

/** A row as the browser of its owner gets it. */
export const recordOf = ({ id, revision, saveKey, values, savedAt, showId, others }: StoredRow): ActivityRecord => ({
  ...{ id, revision, saveKey, showId },
  values: valuesSchema.parse(values),
  savedAt: savedAt.toISOString(),
  others: othersSchema.parse(others),
})

/** What the viewer has filled in, and the name of their account; without a viewer there is neither. */
export async function getOwnActivity(viewer: Viewer | null, activitySlug: string): Promise<OwnActivity> {
  if (!viewer) return { ok: true, owner: null, name: null, record: null }
  const [row, user] = await Promise.all([
    db().activityRecord.findUnique({ where: { userId_activitySlug: { userId: viewer.userId, activitySlug } } }),
    db().user.findUnique({ where: { id: viewer.userId }, select: { name: true, isAnonymous: true } }),
  ])
  const account = user && !user.isAnonymous ? user : null
  return { ok: true, owner: account ? viewer.userId : null, name: account?.name ?? null, record: row && recordOf(row) }
}

/** What a learner shows under this id, for trainers; null for anybody else, and once it is taken back. */
export async function findShownWork(viewer: Viewer, showId: string): Promise<ShownWork | null> {
  if (!canReadShownWork(viewer) || !z.uuid().safeParse(showId).success) return null
  const row = await db().activityRecord.findUnique({ where: { showId }, select: { activitySlug: true, values: true, savedAt: true } })
  return row && { slug: row.activitySlug, values: valuesSchema.parse(row.values), savedAt: row.savedAt.toISOString() }
}
