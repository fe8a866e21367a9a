import type { Viewer } from '@/features/users/viewer'

export const canPublishQuiz = (viewer: Viewer) => viewer.role === 'admin'

/** The bank holds every key. */
export const canManageBank = (viewer: Viewer) => viewer.role === 'admin'
