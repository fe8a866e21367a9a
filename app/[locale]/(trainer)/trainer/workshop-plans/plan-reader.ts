import { notFound } from 'next/navigation'
import { canReadPlans } from '@/features/workshops/permissions'
import { findViewer } from '@/features/users/viewer'

/** The trainer or admin who asks. For anyone else the page does not exist: a 404. Each page asks for itself. */
export async function requirePlanReader() {
  const viewer = await findViewer()
  return viewer && canReadPlans(viewer) ? viewer : notFound()
}
