import type { Viewer } from '@/features/users/viewer'

/** Trainers read what a learner shows them, by its address. */
export const canReadShownWork = (viewer: Viewer) => viewer.role === 'trainer' || viewer.role === 'admin'
