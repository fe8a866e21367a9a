import type { z } from 'zod'
import { blankCommon, blankTexts } from '../blank-fields'
import type { Unfinished } from '../unfinished'
import type { Numeric, numberFields } from './schema'

export type NumericDraft = Unfinished<Numeric>

/** What is expected of a number, in a question or in a gap. */
export type NumberDraft = Unfinished<z.infer<z.ZodObject<typeof numberFields>>>

export const blankNumber = (): NumberDraft => ({
  tolerance: { kind: 'absolute', value: 0 },
  feedback: { right: blankTexts(), wrong: blankTexts() },
  misconceptions: [],
})

export const blankNumeric = (id: string): NumericDraft => ({ ...blankCommon(id), explanation: blankTexts(), type: 'numeric', ...blankNumber() })

/** One number, or two between which any will do: the other is forgotten. */
export function withTarget<Q extends NumberDraft>({ key, range, ...rest }: Q, target: 'key' | 'range') {
  if (target === 'key') return { ...rest, key: key ?? range?.min }
  return { ...rest, range: range ?? { min: key, max: undefined } }
}
