import type { Viewer } from '@/features/users/viewer'

/** A plan holds the keys of its tests. */
export const canReadPlans = (viewer: Viewer) => viewer.role === 'trainer' || viewer.role === 'admin'
