'use server'

import { action } from '@/features/users/action'
import { bulkMoveSchema, bulkSchema, bulkTagSchema, restoreSchema } from './bank'
import { archiveQuestions, moveQuestions, restoreQuestion, tagQuestions, unarchiveQuestions, untagQuestions } from './mutations'

export const tagQuestionsAction = action(bulkTagSchema, tagQuestions)
export const untagQuestionsAction = action(bulkTagSchema, untagQuestions)
export const moveQuestionsAction = action(bulkMoveSchema, moveQuestions)
export const archiveQuestionsAction = action(bulkSchema, archiveQuestions)
export const unarchiveQuestionsAction = action(bulkSchema, unarchiveQuestions)
export const restoreQuestionAction = action(restoreSchema, restoreQuestion)
