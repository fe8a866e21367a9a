import { z } from 'zod'
import { commonFields, kebabIdSchema, noMarks, publicCommon } from '../common'
import { localisedSchema, type Localised } from '../localised'
import { isRepeated } from '../options'
import type { Problem } from '../problem'
import { ratingsOf } from './ratings'

const choiceSchema = z.strictObject({
  kind: z.literal('choice'),
  options: z.array(z.strictObject({ id: kebabIdSchema, text: localisedSchema })).min(2).max(12),
})
const scaleSchema = z.strictObject({
  kind: z.literal('scale'),
  range: z.enum(['1-5', '0-10']),
  lowest: localisedSchema,
  highest: localisedSchema,
})

/**
 * What a person thinks: one of several options, or a place on a scale whose ends are named. Nothing in it is a key, so
 * it has no marks and need not rest on a claim; `explanation` is a closing remark, if there is one. Options stay in the
 * author's order, which may be one of degrees.
 */
export const opinionSchema = z.strictObject({
  ...commonFields,
  basis: z.literal('opinion').default('opinion'),
  claims: z.array(kebabIdSchema).max(20).default([]),
  marks: noMarks,
  explanation: localisedSchema.optional(),
  type: z.literal('opinion'),
  response: z.discriminatedUnion('kind', [choiceSchema, scaleSchema]),
})
export type Opinion = z.infer<typeof opinionSchema>
export type OpinionResponse = Opinion['response']

export type OpinionAnswer = { optionId: string } | { rating: number }

/** An answer of the kind that this question asks for. */
export function opinionAnswerSchema({ response }: { response: OpinionResponse }): z.ZodType<OpinionAnswer> {
  if (response.kind === 'scale') {
    const ratings = ratingsOf(response.range)
    return z.strictObject({ rating: z.number().refine(rating => ratings.includes(rating), 'not on the scale') })
  }
  const { options } = response
  return z.strictObject({ optionId: z.string().refine(id => options.some(option => option.id === id), 'unknown option') })
}

export type PublicOpinion = Pick<Opinion, 'id' | 'marks' | 'stem' | 'type' | 'response'>

const both = ({ fr, en }: Localised): Localised => ({ fr, en })

/** The question without its claims and its closing remark: there is no key, but a remark could sway. */
export const hideOpinionKey = ({ response, ...question }: Opinion): PublicOpinion => ({
  ...publicCommon(question),
  marks: 0,
  type: 'opinion',
  response:
    response.kind === 'choice'
      ? { kind: 'choice', options: response.options.map(({ id, text }) => ({ id, text: both(text) })) }
      : { kind: 'scale', range: response.range, lowest: both(response.lowest), highest: both(response.highest) },
})

/** Problems of the options or of the names of the ends. */
export function lintOpinion({ response }: Opinion): Problem[] {
  if (response.kind === 'scale')
    return isRepeated(response.lowest, response.highest) ? [{ field: 'response.highest', problem: 'duplicate-option-text' }] : []
  return response.options.flatMap(({ id, text }, index): Problem[] => {
    const before = response.options.slice(0, index)
    const field = `response.options.${index}`
    return [
      ...(before.some(other => other.id === id) ? [{ field: `${field}.id`, problem: 'duplicate-option-id' } as const] : []),
      ...(before.some(other => isRepeated(other.text, text)) ? [{ field: `${field}.text`, problem: 'duplicate-option-text' } as const] : []),
    ]
  })
}
