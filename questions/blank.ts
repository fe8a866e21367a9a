import type { Answer } from './question'

/** True for an answer that says nothing: none given, no option ticked, no segment selected, an empty field. Needs no key. */
export function isBlank(answer: Answer | null): boolean {
  if (!answer) return true
  if ('optionIds' in answer) return answer.optionIds.length === 0
  if ('segmentIds' in answer) return answer.segmentIds.length === 0
  if ('text' in answer) return answer.text.trim() === ''
  return false
}
