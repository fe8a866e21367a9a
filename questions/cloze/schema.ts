import { z } from 'zod'
import { commonFields, kebabIdSchema, publicCommon } from '../common'
import { gapPath, optionPath } from '../feedback-path'
import { isUntranslated, locales, localisedSchema, type Localised } from '../localised'
import { hasOneTarget, lintNumber, numberFeedback, numberFields, typedNumberSchema } from '../numeric/schema'
import { hideOptions, lintOptions, optionsSchema, type PublicOption } from '../options'
import type { Problem } from '../problem'
import { foldText } from '../short-text/fold-text'
import { lintText, publicMatching, textFeedback, textFields, typedTextSchema, type PublicMatching } from '../short-text/schema'
import { gapsNamedIn } from './gapped-text'

/** `weight` is what the gap counts beside the others; all count the same if none says otherwise. */
const gapCommon = { id: kebabIdSchema, weight: z.number().positive().max(100).default(1) }

const gapSchema = z.discriminatedUnion('kind', [
  z.strictObject({ ...gapCommon, kind: z.literal('choice'), options: optionsSchema, key: kebabIdSchema }),
  z.strictObject({ ...gapCommon, kind: z.literal('text'), ...textFields }),
  z
    .strictObject({ ...gapCommon, kind: z.literal('number'), ...numberFields })
    .refine(hasOneTarget, { error: 'key or range, one of the two', path: ['key'] }),
])
export type Gap = z.infer<typeof gapSchema>

/** `text` is paragraphs of inline Markdown in which `{{gap-id}}` is the place of a gap; each language has every gap once. */
export const clozeSchema = z.strictObject({
  ...commonFields,
  type: z.literal('cloze'),
  text: localisedSchema,
  gaps: z.array(gapSchema).min(1).max(20),
})
export type Cloze = z.infer<typeof clozeSchema>

type AnswerableGap = { id: string; kind: 'text' | 'number' } | { id: string; kind: 'choice'; options: readonly { id: string }[] }

function isTypable(gap: AnswerableGap, text: string): boolean {
  switch (gap.kind) {
    case 'choice':
      return text === '' || gap.options.some(({ id }) => id === text)
    case 'text':
      return typedTextSchema.safeParse(text).success
    case 'number':
      return typedNumberSchema.safeParse(text).success
  }
}

/** For some of these gaps the id of an option or the text as it was typed; a blank counts as not answered. */
export const clozeAnswerSchema = (gaps: readonly AnswerableGap[]) =>
  z.strictObject({
    gaps: z.record(z.string(), z.string()).refine(
      typed => Object.entries(typed).every(([id, text]) => gaps.some(gap => gap.id === id && isTypable(gap, text))),
      'unknown gap or option, or a text too long',
    ),
  })
export type ClozeAnswer = z.infer<ReturnType<typeof clozeAnswerSchema>>

export type PublicGap =
  | { id: string; kind: 'choice'; options: PublicOption[] }
  | { id: string; kind: 'text'; matching: PublicMatching }
  | { id: string; kind: 'number'; unit?: Localised }

export type PublicCloze = Pick<Cloze, 'id' | 'marks' | 'stem' | 'type' | 'text'> & { gaps: PublicGap[] }

function hideGapKey(gap: Gap): PublicGap {
  const { id } = gap
  switch (gap.kind) {
    case 'choice':
      return { id, kind: gap.kind, options: hideOptions(gap.options) }
    case 'text':
      return { id, kind: gap.kind, matching: publicMatching(gap.matching) }
    case 'number':
      return { id, kind: gap.kind, ...(gap.unit && { unit: { fr: gap.unit.fr, en: gap.unit.en } }) }
  }
}

/** The question without what its gaps expect, their feedback and weight, and the explanation. */
export const hideClozeKey = (question: Cloze): PublicCloze => ({
  ...publicCommon(question),
  type: 'cloze',
  text: { fr: question.text.fr, en: question.text.en },
  gaps: question.gaps.map(hideGapKey),
})

function gapFeedback(gap: Gap): Record<string, Localised> {
  switch (gap.kind) {
    case 'choice':
      return Object.fromEntries(gap.options.map(({ id, feedback }) => [optionPath(id), feedback]))
    case 'text':
      return textFeedback(gap)
    case 'number':
      return numberFeedback(gap)
  }
}

/** Every feedback by its path: `gaps.<id>.` and the path inside the gap. */
export const clozeFeedback = ({ gaps }: Pick<Cloze, 'gaps'>): Record<string, Localised> =>
  Object.fromEntries(
    gaps.flatMap(gap => Object.entries(gapFeedback(gap)).map(([path, text]) => [gapPath(gap.id, path), text])),
  )

function lintGap(gap: Gap): Problem[] {
  switch (gap.kind) {
    case 'choice': {
      const problems = lintOptions(gap.options, { least: 2, most: 6 })
      if (!gap.options.some(({ id }) => id === gap.key)) problems.push({ field: 'key', problem: 'key-not-an-option' })
      return problems
    }
    case 'text':
      return lintText(gap)
    case 'number':
      return lintNumber(gap)
  }
}

const loosely = { isCaseSensitive: false, isAccentSensitive: false, isPunctuationIgnored: true }
const words = (text: string): string => ` ${foldText(text, loosely)} `

/** Ids of gaps reach the browser: true for one that holds the words or the figures of its key. */
function tellsKey(gap: Gap): boolean {
  const id = words(gap.id)
  switch (gap.kind) {
    case 'choice': {
      const key = gap.options.find(option => option.id === gap.key)
      // Ids of one letter meet by chance.
      return (gap.id === gap.key && gap.id.length > 1) || locales.some(locale => key !== undefined && id.includes(words(key.text[locale])))
    }
    case 'text':
      return gap.accepted.some(({ texts }) => [...texts.fr, ...texts.en].some(text => id.includes(words(text))))
    case 'number':
      return gap.key !== undefined && id.includes(words(String(gap.key)))
  }
}

/** Problems of each gap, and of the text: each language has each gap once, in any order, and no other. */
export function lintCloze({ text, gaps }: Cloze): Problem[] {
  const problems: Problem[] = []
  const ids = gaps.map(({ id }) => id)
  if (isUntranslated(text)) problems.push({ field: 'text', problem: 'untranslated' })
  for (const locale of locales) {
    const field = `text.${locale}`
    const named = gapsNamedIn(text[locale])
    if (named.some(id => !ids.includes(id))) problems.push({ field, problem: 'unknown-gap' })
    if (ids.some(id => !named.includes(id))) problems.push({ field, problem: 'gap-not-in-text' })
    if (named.some((id, index) => named.indexOf(id) !== index)) problems.push({ field, problem: 'repeated-gap' })
  }
  gaps.forEach((gap, index) => {
    const at = `gaps.${index}`
    if (ids.indexOf(gap.id) !== index) problems.push({ field: `${at}.id`, problem: 'duplicate-gap-id' })
    if (tellsKey(gap)) problems.push({ field: `${at}.id`, problem: 'gap-id-tells-key' })
    problems.push(...lintGap(gap).map(({ field, problem }) => ({ field: `${at}.${field}`, problem })))
  })
  return problems
}
