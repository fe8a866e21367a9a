import { blankCommon, blankTexts } from '../blank-fields'
import { blankItem } from '../option-draft'
import type { Unfinished } from '../unfinished'
import type { OpenAnswer } from './schema'

export type OpenAnswerDraft = Unfinished<OpenAnswer>

export const blankOpenAnswer = (id: string): OpenAnswerDraft => ({
  ...blankCommon(id),
  basis: 'method',
  marks: 0,
  explanation: blankTexts(),
  type: 'open-answer',
  review: 'self',
  rubric: [blankItem([])],
  misconceptions: [],
})
