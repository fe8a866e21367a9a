import 'server-only'
import { randomUUID } from 'node:crypto'
import type { Viewer } from '@/features/users/viewer'
import { db, type Tx } from '@/lib/db'
import { AppError } from '@/lib/errors'
import { recordOf } from './queries'
import { decideSave, valueProblems } from './rules'
import { othersSchema, type Activity, type SaveActivity, type SaveActivityResult, type ShowActivityResult } from './schema'

/** Two commands of one person wait for each other, also before there is a row. False when the person has been erased. */
async function lockOwner(tx: Tx, { userId }: Viewer): Promise<boolean> {
  return (await tx.$queryRaw<object[]>`select id from "User" where id = ${userId} for update`).length > 0
}

const ofViewer = ({ userId }: Viewer, activitySlug: string) => ({ userId_activitySlug: { userId, activitySlug } })

/**
 * Stores what the viewer has filled in, as a whole. The same key twice does its work once. NOT_FOUND when the record that
 * the browser knows is not the viewer's: somebody else has signed in, or a guest has become an account since.
 */
export async function saveActivity(viewer: Viewer, activity: Activity, save: SaveActivity & { saveKey: string }): Promise<SaveActivityResult> {
  const problems = valueProblems(activity, save.values)
  if (problems.length > 0) return { ok: false, error: 'VALUES_REFUSED', problems }
  const where = ofViewer(viewer, activity.slug)
  return db().$transaction(async (tx) => {
    if (!(await lockOwner(tx, viewer))) throw new AppError('SIGNED_OUT')
    const current = await tx.activityRecord.findUnique({ where })
    if (save.recordId !== null && current?.id !== save.recordId) throw new AppError('NOT_FOUND')
    const decision = decideSave(current, save)
    if (current && decision === 'repeat') return { ok: true, record: recordOf(current) }
    if (current && decision === 'conflict') return { ok: false, error: 'CHANGED_ELSEWHERE', record: recordOf(current) }
    const { values, saveKey } = save
    const savedAt = new Date()
    if (!current) {
      const made = await tx.activityRecord.create({ data: { id: randomUUID(), userId: viewer.userId, activitySlug: activity.slug, values, revision: 1, saveKey, savedAt } })
      return { ok: true, record: recordOf(made) }
    }
    const others = othersSchema.parse(current.others).filter(({ id }) => !save.settled.includes(id))
    const changed = await tx.activityRecord.update({ where, data: { values, revision: current.revision + 1, saveKey, savedAt, others } })
    return { ok: true, record: recordOf(changed) }
  })
}

/**
 * Shows the viewer's own work to trainers, or takes it back. Says what shall be, so that twice does no more than once:
 * what is shown keeps its address, and what was taken back gets another one. NOT_FOUND when there is nothing to show.
 */
export async function showActivity(viewer: Viewer, activitySlug: string, { isShown }: { isShown: boolean }): Promise<ShowActivityResult> {
  const where = ofViewer(viewer, activitySlug)
  return db().$transaction(async (tx) => {
    await lockOwner(tx, viewer)
    const current = await tx.activityRecord.findUnique({ where, select: { showId: true } })
    if (!current) throw new AppError('NOT_FOUND')
    const showId = isShown ? (current.showId ?? randomUUID()) : null
    if (showId !== current.showId) await tx.activityRecord.update({ where, data: { showId } })
    return { ok: true, showId }
  })
}
