'use server'

import { action } from './action'
import { invitePerson, sendInvitationAgain } from './invitations'
import { changeRole, disablePerson, enablePerson, endSessions } from './mutations'
import { invitationSchema, personSchema, roleChangeSchema } from './schema'

export const inviteAction = action(invitationSchema, invitePerson)
export const sendInvitationAgainAction = action(personSchema, sendInvitationAgain)
export const changeRoleAction = action(roleChangeSchema, changeRole)
export const disablePersonAction = action(personSchema, disablePerson)
export const enablePersonAction = action(personSchema, enablePerson)
export const endSessionsAction = action(personSchema, endSessions)
