import type { Viewer } from './viewer'

export const canManagePeople = (viewer: Viewer) => viewer.role === 'admin'

export const canReadAuditLog = (viewer: Viewer) => viewer.role === 'admin'

/** Guests have no address, password or name to change; they may see, export and erase what is stored. */
export const canChangeAccount = (viewer: Viewer) => !viewer.isGuest
