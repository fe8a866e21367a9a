import type { PersonState } from './schema'

/** Kept out by an admin, invited and without a password yet, signed up without having confirmed, or none of these. */
export function personStateOf(person: { emailVerified: boolean; invitedAt: Date | null; disabledAt: Date | null }): PersonState {
  if (person.disabledAt) return 'disabled'
  if (person.invitedAt) return 'invited'
  return person.emailVerified ? 'active' : 'unconfirmed'
}

/** Somebody must be left who can manage people: `adminIds` are those of the admins who may sign in. */
export const isLastAdmin = (adminIds: readonly string[], userId: string): boolean => adminIds.length === 1 && adminIds[0] === userId
