import { blankCommon, blankTexts } from '../blank-fields'
import { blankOptions } from '../option-draft'
import type { Unfinished } from '../unfinished'
import type { MultipleResponse } from './schema'

export type MultipleResponseDraft = Unfinished<MultipleResponse>

export const blankMultipleResponse = (id: string): MultipleResponseDraft => ({
  ...blankCommon(id),
  explanation: blankTexts(),
  type: 'multiple-response',
  options: blankOptions(5),
  keys: [],
})

/** The question with these options; keys that are none of them any more are no keys. */
export const withOptions = (question: MultipleResponseDraft, options: MultipleResponseDraft['options']): MultipleResponseDraft => ({
  ...question,
  options,
  keys: question.keys.filter(key => options.some(({ id }) => id === key)),
})

/** The question with one option more or fewer among its keys, which stay in the order of the options. */
export const withKey = (question: MultipleResponseDraft, optionId: string, isKey: boolean): MultipleResponseDraft => ({
  ...question,
  keys: question.options.map(({ id }) => id).filter(id => (id === optionId ? isKey : question.keys.includes(id))),
})

/** The question under another rule of scoring; without weights no option keeps one. */
export function withScoring(before: MultipleResponseDraft, scoring: MultipleResponseDraft['scoring']): MultipleResponseDraft {
  const { scoring: _, ...question } = before
  if (scoring === 'weights') return { ...question, scoring }
  const options = question.options.map(({ weight: _weight, ...option }) => option)
  return { ...question, options, ...(scoring && { scoring }) }
}
