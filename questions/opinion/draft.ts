import { blankCommon, blankTexts } from '../blank-fields'
import { blankItems } from '../option-draft'
import type { Unfinished } from '../unfinished'
import type { Opinion } from './schema'

export type OpinionDraft = Unfinished<Opinion>

export const blankResponse = (kind: Opinion['response']['kind']): OpinionDraft['response'] =>
  kind === 'scale' ? { kind, range: '1-5', lowest: blankTexts(), highest: blankTexts() } : { kind, options: blankItems(3) }

export const blankOpinion = (id: string): OpinionDraft => ({ ...blankCommon(id), basis: 'opinion', marks: 0, type: 'opinion', response: blankResponse('choice') })
