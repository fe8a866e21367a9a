import { blankCommon, blankTexts } from '../blank-fields'
import type { Unfinished } from '../unfinished'
import type { TrueFalse } from './schema'

export type TrueFalseDraft = Unfinished<TrueFalse>

export const blankTrueFalse = (id: string): TrueFalseDraft => ({
  ...blankCommon(id),
  explanation: blankTexts(),
  type: 'true-false',
  key: undefined,
  feedback: { whenTrue: blankTexts(), whenFalse: blankTexts() },
})
