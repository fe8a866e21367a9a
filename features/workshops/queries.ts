import 'server-only'
import type { Viewer } from '@/features/users/viewer'
import { AppError } from '@/lib/errors'
import { findPlan, listPlans } from './content'
import { canReadPlans } from './permissions'
import type { WorkshopPlan } from './schema'

/** The ready plans. Throws NOT_FOUND for who may not read them. */
export function listWorkshopPlans(viewer: Viewer): WorkshopPlan[] {
  if (!canReadPlans(viewer)) throw new AppError('NOT_FOUND')
  return listPlans()
}

/** One ready plan, keys included; null when there is none of this slug. Throws NOT_FOUND for who may not read it. */
export function findWorkshopPlan(viewer: Viewer, slug: string): WorkshopPlan | null {
  if (!canReadPlans(viewer)) throw new AppError('NOT_FOUND')
  return findPlan(slug)
}
