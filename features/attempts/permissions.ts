import type { Viewer } from '@/features/users/viewer'

/** Trainers help with any attempt whose address somebody has shown them: extra time, late answers, rubrics. */
export const canGuideAttempts = (viewer: Viewer) => viewer.role === 'trainer' || viewer.role === 'admin'
