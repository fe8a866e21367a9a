import type { Viewer } from '@/features/users/viewer'

export const canReadErrorReports = (viewer: Viewer) => viewer.role === 'admin'

export const canCloseErrorReport = canReadErrorReports
