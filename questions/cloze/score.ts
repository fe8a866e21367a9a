import { gapPath, optionPath } from '../feedback-path'
import { judged, type Judgement } from '../judgement'
import { judgeNumber } from '../numeric/judge-number'
import { graded, unanswered, type Score } from '../score'
import { judgeText } from '../short-text/judge-text'
import type { Cloze, ClozeAnswer, Gap } from './schema'
import { typedIn } from './typed-in'

/** A gap left blank earns nothing and is told nothing. */
function judgeGap(gap: Gap, typed: string): Judgement {
  if (typed.trim() === '') return { share: 0, feedback: [], isUnreadable: false }
  switch (gap.kind) {
    case 'choice':
      return judged(typed === gap.key ? 1 : 0, optionPath(typed))
    case 'text':
      return judgeText(gap, typed)
    case 'number':
      return judgeNumber(gap, typed)
  }
}

/**
 * The mean of the gaps' shares, by their weights. Each gap is judged by the rule of its kind: one right choice, a short
 * text, a number. A text that does not read as a number is marked in the review at its gap.
 */
export function scoreCloze({ gaps, marks }: Cloze, answer: ClozeAnswer): Score {
  if (gaps.every(({ id }) => typedIn(answer, id).trim() === '')) return unanswered(marks)
  const parts = gaps.map(gap => ({ gap, ...judgeGap(gap, typedIn(answer, gap.id)) }))
  const weights = parts.reduce((sum, { gap }) => sum + gap.weight, 0)
  const earned = parts.reduce((sum, { gap, share }) => sum + gap.weight * share, 0)
  const feedback = parts.flatMap(part => part.feedback.map(path => gapPath(part.gap.id, path)))
  return { ...graded(marks, earned / weights, feedback), isUnreadable: parts.some(({ isUnreadable }) => isUnreadable) }
}
