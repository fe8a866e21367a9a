import { acceptedPath, misconceptionPath } from '../feedback-path'
import { bestMatch, judged, type Judgement } from '../judgement'
import type { Locale } from '../localised'
import { foldText, type Matching } from './fold-text'
import { fits, foldPattern, isPlain } from './pattern'

/** The longest text that can be typed, in UTF-16 code units. */
export const shortTextMaxLength = 200

/** Texts that count as one answer, in each language. */
export type Texts = Record<Locale, readonly string[]>

export type ExpectedText = {
  accepted: readonly { texts: Texts; share: number }[]
  misconceptions: readonly { texts: Texts }[]
  matching: Matching
}

/**
 * The best share among the accepted answers that the text fits; else nothing, with the feedback of the first
 * misconception that it fits, if there is one. The texts of both languages count: a learner may change language midway.
 */
export function judgeText({ accepted, misconceptions, matching }: ExpectedText, text: string): Judgement {
  const folded = foldText(text, matching)
  const matches = ({ texts }: { texts: Texts }) =>
    [...texts.fr, ...texts.en].some(pattern => fits(folded, foldPattern(pattern, matching)))
  const best = bestMatch(accepted, ({ share }) => share, matches)
  const answer = accepted[best]
  if (answer) return judged(answer.share, acceptedPath(best))
  const known = misconceptions.findIndex(matches)
  return judged(0, known === -1 ? 'wrong' : misconceptionPath(known))
}

/** The texts that earn everything, to be shown as the key: of each such answer the first without wildcard. */
export const wholeAnswers = (accepted: ExpectedText['accepted'], locale: Locale): string[] =>
  accepted.filter(({ share }) => share === 1).flatMap(({ texts }) => texts[locale].find(isPlain) ?? [])
