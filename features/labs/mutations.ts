import 'server-only'
import { db } from '@/lib/db'
import { AppError } from '@/lib/errors'
import type { Viewer } from '@/features/users/viewer'
import { findLab } from './content'
import { decideLabSave } from './rules'
import type { SaveStepResult } from './schema'

type Save = { labSlug: string; stepId: string; code: string; isPassed: boolean; basedOn: number; browserId: string; sequence: number; saveKey: string }

/**
 * Stores the code of one step, by the rules of `decideLabSave`. A step keeps the day on which it was first passed,
 * whatever becomes of its code. Throws NOT_FOUND for a step that is not.
 */
export async function saveLabStep(viewer: Viewer, { labSlug, stepId, code, isPassed, ...save }: Save, now = new Date()): Promise<SaveStepResult> {
  if (!findLab(labSlug)?.steps.some(({ id }) => id === stepId)) throw new AppError('NOT_FOUND')
  const where = { userId_labSlug_stepId: { userId: viewer.userId, labSlug, stepId } }
  return db().$transaction(async (tx) => {
    // One save at a time per learner: the first one of a step has no row to lock yet.
    await tx.$queryRaw`select 1 from "User" where id = ${viewer.userId} for update`
    const kept = await tx.labWork.findUnique({ where })
    const outcome = decideLabSave(kept, save)
    if (kept && outcome === 'conflicting') {
      const { revision, savedAt, passedAt } = kept
      return { ok: false, error: 'CHANGED_ELSEWHERE', current: { code: kept.code, revision, savedAt: savedAt.toISOString(), passedAt: passedAt?.toISOString() ?? null, setAsideCode: kept.setAsideCode } }
    }
    const passedAt = kept?.passedAt ?? (isPassed ? now : null)
    const isWritten = outcome === 'written'
    const { basedOn: _, ...own } = save
    const row = {
      passedAt,
      // Whoever saves has seen what was set aside, and chosen.
      ...(isWritten ? { code, ...own, setAsideCode: null, revision: (kept?.revision ?? 0) + 1, savedAt: now } : {}),
    }
    const stored = kept
      ? await tx.labWork.update({ where, data: row, select: { revision: true, savedAt: true } })
      : await tx.labWork.create({ data: { userId: viewer.userId, labSlug, stepId, code, ...own, passedAt, revision: 1, savedAt: now }, select: { revision: true, savedAt: true } })
    return { ok: true, revision: stored.revision, savedAt: stored.savedAt.toISOString(), passedAt: passedAt?.toISOString() ?? null }
  })
}
