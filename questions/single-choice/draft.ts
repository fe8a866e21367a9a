import { blankCommon, blankTexts } from '../blank-fields'
import type { Unfinished } from '../unfinished'
import { blankOptions } from '../option-draft'
import type { SingleChoice } from './schema'

export type SingleChoiceDraft = Unfinished<SingleChoice>

export const blankSingleChoice = (id: string): SingleChoiceDraft => ({
  ...blankCommon(id),
  explanation: blankTexts(),
  type: 'single-choice',
  options: blankOptions(4),
  key: '',
})

/** The question with these options; a key that is none of them any more is no key. */
export const withOptions = <Q extends { options: readonly { id: string }[]; key: string }>(question: Q, options: Q['options']): Q => ({
  ...question,
  options,
  key: options.some(({ id }) => id === question.key) ? question.key : '',
})

