import type { Viewer } from './viewer'

export const canCreateAccount = (viewer: Viewer) => viewer.role === 'admin'
