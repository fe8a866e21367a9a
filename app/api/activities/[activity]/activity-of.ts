import type { Activity } from '@/features/activities/schema'
import { findActivity } from '@/features/modules/content'
import { AppError } from '@/lib/errors'

/** The activity in an address. Throws NOT_FOUND when there is none. */
export function activityOf(slug: string): Activity {
  const activity = findActivity(slug)
  if (!activity) throw new AppError('NOT_FOUND')
  return activity
}
