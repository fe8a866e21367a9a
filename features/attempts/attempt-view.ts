import 'server-only'
import type { Viewer } from '@/features/users/viewer'
import { AppError } from '@/lib/errors'
import type { Locale } from '@/questions/localised'
import { closeOverdueAttempt, closeOverdueAttempts } from './mutations'
import { findOpenView, listPastAttempts, type PastAttempt } from './queries'
import type { AttemptView } from './schema'

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
