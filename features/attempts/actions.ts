'use server'

import { action } from '@/features/users/action'
import { acceptLateAnswers, checkRubric, giveExtraTime } from './mutations'
import { acceptLateSchema, checkRubricSchema, extraTimeSchema } from './schema'

export const giveExtraTimeAction = action(extraTimeSchema, (viewer, input) => giveExtraTime(viewer, input))
export const acceptLateAnswersAction = action(acceptLateSchema, (viewer, input) => acceptLateAnswers(viewer, input))
export const checkRubricAction = action(checkRubricSchema, (viewer, input) => checkRubric(viewer, input))
