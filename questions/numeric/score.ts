import { misconceptionPath } from '../feedback-path'
import { graded, unanswered, type Score } from '../score'
import { readNumber } from './read-number'
import type { Numeric, NumericAnswer } from './schema'
import { isNearKey, isSameNumber } from './tolerance'

/**
 * All the marks when a reading of the text lies within the tolerance, bounds included; else none, with the feedback of
 * the misconception that it equals, if there is one. Comma and point are both taken (curriculum, rules of writing, 6).
 * A text that does not read as a number is graded 0 and flagged, with no feedback: nobody knows what was meant.
 */
export function scoreNumeric(question: Numeric, { text }: NumericAnswer): Score {
  const { key, tolerance, misconceptions, unit, marks } = question
  if (text.trim() === '') return unanswered(marks)
  const readings = readNumber(text, unit ? [unit.fr, unit.en] : [])
  if (readings.length === 0) return { ...graded(marks, 0, []), isUnreadable: true }
  if (readings.some(value => isNearKey(value, key, tolerance))) return graded(marks, 1, ['right'])
  const known = misconceptions.findIndex(({ value }) => readings.some(reading => isSameNumber(reading, value)))
  return graded(marks, 0, [known === -1 ? 'wrong' : misconceptionPath(known)])
}
