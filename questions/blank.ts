import type { Answer } from './question'

/** True for an answer that says nothing: none given, no option ticked, empty fields. Needs no key. */
export function isBlank(answer: Answer | null): boolean {
  if (!answer) return true
  if ('optionIds' in answer) return answer.optionIds.length === 0
  if ('text' in answer) return answer.text.trim() === ''
  if ('gaps' in answer) return Object.values(answer.gaps).every(text => text.trim() === '')
  return false
}
