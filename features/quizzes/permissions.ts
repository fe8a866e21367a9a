import type { Viewer } from '@/features/users/viewer'

export const canPublishQuiz = (viewer: Viewer) => viewer.role === 'admin'
