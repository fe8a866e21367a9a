import { z } from 'zod'
import { commonFields, kebabIdSchema, publicCommon } from '../common'
import { segmentPath } from '../feedback-path'
import { isUntranslated, locales, localisedSchema, type Localised } from '../localised'
import { isRepeated, tellsKey } from '../options'
import type { Problem } from '../problem'
import { idsIn, piecesOf, segmentIdsOf, wordsOf } from './segments'

/**
 * `text` is one paragraph in which the segments that can be selected are written `[[id|words]]`: the words plain, the
 * rest inline Markdown. Ids tie the languages together; their order may differ. `errors` is the key. `decoys` are
 * segments that are right, with a text for who accuses one of them; other right segments need none.
 */
export const spotTheErrorSchema = z.strictObject({
  ...commonFields,
  type: z.literal('spot-the-error'),
  text: localisedSchema,
  errors: z.array(z.strictObject({ id: kebabIdSchema, correction: localisedSchema, feedback: localisedSchema })).max(12),
  decoys: z.array(z.strictObject({ id: kebabIdSchema, feedback: localisedSchema })).max(20),
  scoring: z.enum(['all-or-nothing']).optional(),
})
export type SpotTheError = z.infer<typeof spotTheErrorSchema>

/** An answer that names some segments of this text, each once; none at all counts as not answered. */
export function spotTheErrorAnswerSchema({ text }: { text: Localised }) {
  const ids = segmentIdsOf(text)
  return z.strictObject({
    segmentIds: z
      .array(z.string().refine(id => ids.includes(id), 'unknown segment'))
      .max(ids.length)
      .refine(chosen => new Set(chosen).size === chosen.length, 'repeated segment'),
  })
}
export type SpotTheErrorAnswer = z.infer<ReturnType<typeof spotTheErrorAnswerSchema>>

export type PublicSpotTheError = Pick<SpotTheError, 'id' | 'marks' | 'stem' | 'type' | 'text' | 'scoring'>

/** The question without its errors, how many there are, the corrections, the feedback and the explanation. */
export const hideSpotTheErrorKey = (question: SpotTheError): PublicSpotTheError => ({
  ...publicCommon(question),
  type: 'spot-the-error',
  text: { fr: question.text.fr, en: question.text.en },
  ...(question.scoring && { scoring: question.scoring }),
})

/** Every feedback by its path: `segments.<id>`. */
export const spotTheErrorFeedback = ({ errors, decoys }: Pick<SpotTheError, 'errors' | 'decoys'>): Record<string, Localised> =>
  Object.fromEntries([...decoys, ...errors].map(({ id, feedback }) => [segmentPath(id), feedback]))

/** True when Markdown begins in this prose and ends beyond a segment, which are rendered apart. */
function isCutMarkup(prose: string): boolean {
  const marks = prose.match(/\*\*|\*|~~|`|(?<!\w)_|_(?!\w)/g) ?? []
  const isOpen = marks.some(mark => marks.filter(other => other === mark).length % 2 === 1)
  return isOpen || prose.split('[').length !== prose.split(']').length
}

function lintText({ text }: SpotTheError): Problem[] {
  const problems: Problem[] = []
  for (const locale of locales) {
    const field = `text.${locale}`
    const prose = piecesOf(text[locale]).flatMap(piece => (piece.id === null ? [piece.text] : []))
    if (prose.some(words => /\[\[|\]\]/.test(words))) problems.push({ field, problem: 'malformed-segment' })
    else if (prose.some(isCutMarkup)) problems.push({ field, problem: 'segment-inside-markup' })
    const ids = idsIn(text[locale])
    if (new Set(ids).size < ids.length) problems.push({ field, problem: 'duplicate-segment' })
  }
  const ids = segmentIdsOf(text)
  if (ids.some(id => locales.some(locale => !idsIn(text[locale]).includes(id))))
    problems.push({ field: 'text', problem: 'segments-differ' })
  if (ids.some(tellsKey)) problems.push({ field: 'text', problem: 'segment-id-tells-key' })
  if (isUntranslated(text)) problems.push({ field: 'text', problem: 'untranslated' })
  return problems
}

/** Problems of the text and its segments, of the errors and of the decoys. */
export function lintSpotTheError(question: SpotTheError): Problem[] {
  const { text, errors, decoys } = question
  const problems = lintText(question)
  const ids = segmentIdsOf(text)
  const wrong = errors.map(({ id }) => id)
  if (wrong.length === 0) problems.push({ field: 'errors', problem: 'no-error' })
  else if (ids.every(id => wrong.includes(id))) problems.push({ field: 'errors', problem: 'every-segment-is-error' })
  errors.forEach(({ id, correction }, index) => {
    const field = `errors.${index}`
    if (!ids.includes(id)) problems.push({ field: `${field}.id`, problem: 'unknown-segment' })
    if (wrong.indexOf(id) !== index) problems.push({ field: `${field}.id`, problem: 'duplicate-key' })
    if (isRepeated(correction, { fr: wordsOf(text.fr, id), en: wordsOf(text.en, id) }))
      problems.push({ field: `${field}.correction`, problem: 'correction-repeats-text' })
  })
  decoys.forEach(({ id }, index) => {
    const field = `decoys.${index}.id`
    if (!ids.includes(id)) problems.push({ field, problem: 'unknown-segment' })
    if (wrong.includes(id)) problems.push({ field, problem: 'decoy-is-error' })
    if (decoys.findIndex(decoy => decoy.id === id) !== index) problems.push({ field, problem: 'duplicate-key' })
  })
  return problems
}
