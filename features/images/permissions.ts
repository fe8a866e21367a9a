import type { Viewer } from '@/features/users/viewer'

export const canStoreImage = (viewer: Viewer) => viewer.role === 'admin'
