import type { Viewer } from '@/features/users/viewer'

export const canWriteQuestions = (viewer: Viewer) => viewer.role === 'admin'
