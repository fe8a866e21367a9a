import 'server-only'
import type { Viewer } from '@/features/users/viewer'
import { AppError } from '@/lib/errors'
import type { Locale } from '@/questions/localised'
import { closeOverdueAttempt, closeOverdueAttempts, closeOverdueForTrainer } from './mutations'
import { findOpenView, getTrainerAttempt, listPastAttempts, type PastAttempt } from './queries'
import type { AttemptView, TrainerAttempt } from './schema'

/**
 * The viewer's own attempt in one language. Time that is over is found by whoever looks next: there are no timers.
 * Throws NOT_FOUND.
 */
export async function getAttemptView(viewer: Viewer, attemptId: string, locale: Locale, now = new Date()): Promise<AttemptView> {
  let view = await findOpenView(viewer, attemptId, locale, now)
  if (view === 'over') {
    await closeOverdueAttempt(viewer, { attemptId }, now)
    view = await findOpenView(viewer, attemptId, locale, now)
  }
  if (view === 'over') throw new AppError('UNAVAILABLE', 'the attempt is being closed')
  if (!view) throw new AppError('NOT_FOUND')
  return view
}

/** The viewer's attempts that have ended, those included whose time is over by now, oldest first. */
export async function listEndedAttempts(viewer: Viewer, now = new Date()): Promise<PastAttempt[]> {
  await closeOverdueAttempts(viewer, now)
  return listPastAttempts(viewer, now)
}

/** An attempt as a trainer sees it, closed first if its time is over; null for whoever may not see it. */
export async function findTrainerAttempt(viewer: Viewer, attemptId: string, locale: Locale, now = new Date()): Promise<TrainerAttempt | null> {
  try {
    await closeOverdueForTrainer(viewer, { attemptId }, now)
    return await getTrainerAttempt(viewer, attemptId, locale)
  } catch (error) {
    if (error instanceof AppError && error.code === 'NOT_FOUND') return null
    throw error
  }
}
