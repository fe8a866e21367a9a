import { misconceptionPath } from '../feedback-path'
import { bestMatch, judged, type Judgement } from '../judgement'
import type { Localised } from '../localised'
import { readNumber } from './read-number'
import { isOnTarget, isSameNumber, type NumberTarget } from './tolerance'

type ExpectedNumber = NumberTarget & {
  unit?: Localised | undefined
  misconceptions: readonly { value: number; share?: number | undefined }[]
}

/** The units that may be typed with a number, whatever the language of the page. */
export const unitsOf = (unit: Localised | undefined): string[] => (unit ? [unit.fr, unit.en] : [])

/**
 * Everything when a reading of the text is on target; else the share of the misconception that it equals, which is
 * nothing unless the author accepts it. Comma and point are both taken (curriculum, rules of writing, 6). A text that
 * does not read as a number earns nothing and has no feedback: nobody knows what was meant.
 */
export function judgeNumber(expected: ExpectedNumber, text: string): Judgement {
  const readings = readNumber(text, unitsOf(expected.unit))
  if (readings.length === 0) return { share: 0, feedback: [], isUnreadable: true }
  if (readings.some(value => isOnTarget(value, expected))) return judged(1, 'right')
  const shareOf = ({ share }: { share?: number | undefined }) => share ?? 0
  const { misconceptions } = expected
  const known = bestMatch(misconceptions, shareOf, ({ value }) => readings.some(reading => isSameNumber(reading, value)))
  const misconception = misconceptions[known]
  return misconception ? judged(shareOf(misconception), misconceptionPath(known)) : judged(0, 'wrong')
}
