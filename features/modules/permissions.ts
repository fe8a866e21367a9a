import type { Viewer } from '@/features/users/viewer'

export const canSeeFactsDue = (viewer: Viewer) => viewer.role === 'admin'
