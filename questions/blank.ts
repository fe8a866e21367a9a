import type { Answer } from './question'

/** True for an answer that says nothing: none given, no option ticked, no segment selected, empty fields, nothing in its place. Needs no key. */
export function isBlank(answer: Answer | null): boolean {
  if (!answer) return true
  if ('optionIds' in answer) return answer.optionIds.length === 0
  if ('segmentIds' in answer) return answer.segmentIds.length === 0
  if ('text' in answer) return answer.text.trim() === ''
  if ('gaps' in answer) return Object.values(answer.gaps).every(text => text.trim() === '')
  if ('pairs' in answer) return Object.keys(answer.pairs).length === 0
  if ('places' in answer) return Object.keys(answer.places).length === 0
  return false
}
