import { blankCommon, blankTexts } from '../blank-fields'
import type { Locale, Localised } from '../localised'
import type { Unfinished } from '../unfinished'
import type { SpotTheError } from './schema'
import { idsIn, segmentIdsOf } from './segments'

export type SpotTheErrorDraft = Unfinished<SpotTheError>

export const blankSpotTheError = (id: string): SpotTheErrorDraft => ({
  ...blankCommon(id),
  explanation: blankTexts(),
  type: 'spot-the-error',
  text: blankTexts(),
  errors: [],
  decoys: [],
})

/** What a segment is: wrong, right with a text for who accuses it, or right and nothing to say of it. */
export type SegmentRole = 'error' | 'decoy' | 'plain'

export function roleOf({ errors, decoys }: Pick<SpotTheErrorDraft, 'errors' | 'decoys'>, segmentId: string): SegmentRole {
  if (errors.some(({ id }) => id === segmentId)) return 'error'
  return decoys.some(({ id }) => id === segmentId) ? 'decoy' : 'plain'
}

/** The segments of the text, then those that the text has lost and something is still said of. */
export const segmentsOf = ({ text, errors, decoys }: SpotTheErrorDraft): string[] => [...new Set([...segmentIdsOf(text), ...errors.map(({ id }) => id), ...decoys.map(({ id }) => id)])]

/** The question in which this segment is something else; what was said of it is kept between wrong and right. */
export function withRole(question: SpotTheErrorDraft, segmentId: string, role: SegmentRole): SpotTheErrorDraft {
  const isOther = ({ id }: { id: string }) => id !== segmentId
  const { feedback = blankTexts() } = [...question.errors, ...question.decoys].find(({ id }) => id === segmentId) ?? {}
  const errors = question.errors.filter(isOther)
  const decoys = question.decoys.filter(isOther)
  if (role === 'error') return { ...question, errors: [...errors, { id: segmentId, correction: blankTexts(), feedback }], decoys }
  if (role === 'decoy') return { ...question, errors, decoys: [...decoys, { id: segmentId, feedback }] }
  return { ...question, errors, decoys }
}

/**
 * The text with the words from `start` to `end` of one language as a segment: the next one of the other language that
 * this one has not, else a new one. Unchanged where nothing is selected or a segment would hold another.
 */
export function withSegment(text: Localised, locale: Locale, start: number, end: number): Localised {
  const whole = text[locale]
  const words = whole.slice(start, end).trim()
  const isInside = whole.lastIndexOf('[[', start) > whole.lastIndexOf(']]', start)
  if (words === '' || /[[\]|]/.test(words) || isInside) return text
  const from = whole.indexOf(words, start)
  const own = idsIn(whole)
  const id = idsIn(text[locale === 'fr' ? 'en' : 'fr']).find(candidate => !own.includes(candidate)) ?? nextId(segmentIdsOf(text))
  return { ...text, [locale]: `${whole.slice(0, from)}[[${id}|${words}]]${whole.slice(from + words.length)}` }
}

function nextId(taken: readonly string[]): string {
  let number = 1
  while (taken.includes(`s${number}`)) number += 1
  return `s${number}`
}
