import { z } from 'zod'
import { commonFields, publicCommon } from '../common'
import { acceptedPath, misconceptionPath } from '../feedback-path'
import { isStorable, localisedSchema, locales, type Localised } from '../localised'
import type { Problem, ProblemCode } from '../problem'
import type { Matching } from './fold-text'
import { shortTextMaxLength, wholeAnswers, type ExpectedText, type Texts } from './judge-text'
import { fits, foldPattern, isPlain } from './pattern'

const patternSchema = z
  .string()
  .max(shortTextMaxLength)
  .refine(value => value.trim() !== '', 'empty')
  .refine(isStorable, 'unstorable')

/** Plain texts, not Markdown, in which `*` stands for anything and `\*` for a star. */
const textsSchema = z.strictObject({ fr: z.array(patternSchema).min(1).max(20), en: z.array(patternSchema).min(1).max(20) })

const matchingSchema = z.strictObject({
  isCaseSensitive: z.boolean().default(false),
  isAccentSensitive: z.boolean().default(false),
  isPunctuationIgnored: z.boolean().default(false),
})

/** What is expected of a text, in a question or in a gap. `share` is from 0 to 1, and 1 for at least one answer. */
export const textFields = {
  accepted: z
    .array(z.strictObject({ texts: textsSchema, share: z.number().min(0).max(1).default(1), feedback: localisedSchema }))
    .min(1)
    .max(20),
  misconceptions: z.array(z.strictObject({ texts: textsSchema, feedback: localisedSchema })).max(20),
  matching: matchingSchema.prefault({}),
  feedback: z.strictObject({ wrong: localisedSchema }),
}
type ExpectedTextWithFeedback = z.infer<z.ZodObject<typeof textFields>>

export const shortTextSchema = z.strictObject({ ...commonFields, type: z.literal('short-text'), ...textFields })
export type ShortText = z.infer<typeof shortTextSchema>

/** A text as it was typed. */
export const typedTextSchema = z.string().max(shortTextMaxLength).refine(isStorable)

/** The text as it was typed; blank counts as not answered. */
export const shortTextAnswerSchema = z.strictObject({ text: typedTextSchema })
export type ShortTextAnswer = z.infer<typeof shortTextAnswerSchema>

/** Whether case and accents count, which the learner is told. */
export type PublicMatching = Pick<Matching, 'isCaseSensitive' | 'isAccentSensitive'>

export type PublicShortText = Pick<ShortText, 'id' | 'marks' | 'stem' | 'type'> & { matching: PublicMatching }

export const publicMatching = ({ isCaseSensitive, isAccentSensitive }: Matching): PublicMatching => ({
  isCaseSensitive,
  isAccentSensitive,
})

/** The question without its accepted answers, misconceptions, feedback and explanation. */
export const hideShortTextKey = (question: ShortText): PublicShortText => ({
  ...publicCommon(question),
  type: 'short-text',
  matching: publicMatching(question.matching),
})

/** Every feedback by its path: `accepted.<index>`, `misconceptions.<index>`, `wrong`. */
export const textFeedback = ({
  accepted,
  misconceptions,
  feedback,
}: Pick<ExpectedTextWithFeedback, 'accepted' | 'misconceptions' | 'feedback'>): Record<string, Localised> => ({
  ...Object.fromEntries(accepted.map((answer, index) => [acceptedPath(index), answer.feedback])),
  ...Object.fromEntries(misconceptions.map((misconception, index) => [misconceptionPath(index), misconception.feedback])),
  wrong: feedback.wrong,
})

const allTexts = ({ texts }: { texts: Texts }): string[] => [...texts.fr, ...texts.en]

/** Problems of the accepted answers and of the misconceptions. */
export function lintText({ accepted, misconceptions, matching }: ExpectedText): Problem[] {
  const problems: Problem[] = []
  if (!accepted.some(({ share }) => share === 1)) problems.push({ field: 'accepted', problem: 'no-whole-answer' })
  else if (locales.some(locale => wholeAnswers(accepted, locale).length === 0))
    problems.push({ field: 'accepted', problem: 'no-plain-answer' })
  const isSame = (pattern: string) => {
    const pieces = foldPattern(pattern, matching).join('*')
    return (other: string) => foldPattern(other, matching).join('*') === pieces
  }
  const isAccepted = (pattern: string) => {
    const [text = '', ...others] = foldPattern(pattern, matching)
    return accepted.flatMap(allTexts).some(others.length > 0 ? isSame(pattern) : other => fits(text, foldPattern(other, matching)))
  }
  const check = (list: readonly { texts: Texts }[], name: string, problemOf: (pattern: string, earlier: string[]) => ProblemCode | null) =>
    list.forEach(({ texts }, index) => {
      const earlier = list.slice(0, index).flatMap(allTexts)
      for (const locale of locales)
        texts[locale].forEach((pattern, place) => {
          const isEmpty = foldPattern(pattern, matching).join('').trim() === ''
          const emptiness = isPlain(pattern) ? 'answer-says-nothing' : 'answer-matches-anything'
          const problem = isEmpty ? emptiness : problemOf(pattern, earlier)
          if (problem) problems.push({ field: `${name}.${index}.texts.${locale}.${place}`, problem })
        })
    })
  check(accepted, 'accepted', (pattern, earlier) => (earlier.some(isSame(pattern)) ? 'duplicate-answer' : null))
  check(misconceptions, 'misconceptions', (pattern, earlier) => {
    if (isAccepted(pattern)) return 'misconception-accepted'
    return earlier.some(isSame(pattern)) ? 'duplicate-misconception' : null
  })
  return problems
}
