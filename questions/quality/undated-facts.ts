import { isBlankText, type Locale } from '../localised'
import type { Question } from '../question'
import { finding, type Finding, type QualityContext } from './finding'

const hasYear = (text: string) => /(?<!\d)(?:19|20)\d\d(?!\d)/.test(text)

/**
 * A question that asks for a fact or a calculation rests on a claim that may change, and its stem (or the text below
 * it) says no year, in one language at least. A question of method asks what to do with a sentence, one of attribution
 * what a dated text says, and one of refutation rests on a claim that was wrong from the start: these need none.
 */
export function undatedFacts(question: Question, languages: readonly Locale[], claims: QualityContext['claims']): Finding[] {
  if (question.basis !== 'fact' && question.basis !== 'calculation') return []
  const text = 'text' in question ? question.text : undefined
  const isDated = (language: Locale) => hasYear(`${question.stem[language]} ${text?.[language] ?? ''}`)
  // A stem that is still to be written has a finding of its own.
  if (languages.every((language) => isBlankText(question.stem[language]) || isDated(language))) return []
  const moving = new Set(claims.filter(({ isMoving }) => isMoving).map(({ id }) => id))
  const undated = question.claims.filter((id) => moving.has(id))
  return undated.length > 0 ? [finding('stem', 'fact-undated', { claims: undated.join(', ') })] : []
}
