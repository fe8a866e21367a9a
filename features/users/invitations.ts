import 'server-only'
import { sendInvitation } from './auth'
import { createInvitedPerson, renewInvitation } from './mutations'
import type { Invitation } from './schema'
import type { Viewer } from './viewer'

type Invited = { ok: true; userId: string } | { ok: false; error: 'EMAIL_TAKEN' | 'MAIL_FAILED' }

/**
 * Makes the account of a person and mails them the link to choose a password. `MAIL_FAILED` when the mail could not be
 * handed over: the person is in the list as invited, and the invitation can be sent again.
 */
export async function invitePerson(viewer: Viewer, invitation: Invitation): Promise<Invited> {
  const made = await createInvitedPerson(viewer, invitation)
  if (!made.ok) return made
  // After the commit: a mail cannot be taken back.
  return (await sendInvitation({ id: made.userId, ...invitation })) ? made : { ok: false, error: 'MAIL_FAILED' }
}

/** Mails a new link to someone whose invitation is open; the earlier link stays good until it ends. */
export async function sendInvitationAgain(
  viewer: Viewer,
  { userId }: { userId: string },
): Promise<{ ok: true } | { ok: false; error: 'NOT_INVITED' | 'MAIL_FAILED' }> {
  const person = await renewInvitation(viewer, { userId })
  if (!person) return { ok: false, error: 'NOT_INVITED' }
  return (await sendInvitation(person)) ? { ok: true } : { ok: false, error: 'MAIL_FAILED' }
}
