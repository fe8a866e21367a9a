import { blankCommon, blankTexts } from '../blank-fields'
import { freshId } from '../fresh-id'
import { locales, type Localised } from '../localised'
import { blankNumber } from '../numeric/draft'
import { blankOptions } from '../option-draft'
import { blankText } from '../short-text/draft'
import type { Unfinished } from '../unfinished'
import { gapsNamedIn } from './gapped-text'
import type { Cloze, Gap } from './schema'

export type ClozeDraft = Unfinished<Cloze>
export type GapDraft = Unfinished<Gap>

export const blankCloze = (id: string): ClozeDraft => ({ ...blankCommon(id), explanation: blankTexts(), type: 'cloze', text: blankTexts(), gaps: [] })

export function blankGap(id: string, kind: Gap['kind']): GapDraft {
  switch (kind) {
    case 'choice':
      return { id, kind, weight: 1, options: blankOptions(3), key: '' }
    case 'text':
      return { id, kind, weight: 1, ...blankText() }
    case 'number':
      return { id, kind, weight: 1, ...blankNumber() }
  }
}

const inBoth = (change: (text: string) => string, text: Localised): Localised => ({ fr: change(text.fr), en: change(text.en) })

/** The question with one more gap, whose place is at the end of both texts until its author moves it. */
export function withGap(question: ClozeDraft, kind: Gap['kind']): ClozeDraft {
  const id = freshId([...question.gaps.map(gap => gap.id), ...locales.flatMap(locale => gapsNamedIn(question.text[locale]))])
  const text = inBoth(words => `${words}${words === '' || words.endsWith(' ') ? '' : ' '}{{${id}}}`, question.text)
  return { ...question, text, gaps: [...question.gaps, blankGap(id, kind)] }
}

/** The question with these gaps; the texts lose the places of those that are gone. */
export function withGaps(question: ClozeDraft, gaps: ClozeDraft['gaps']): ClozeDraft {
  const gone = question.gaps.filter(({ id }) => !gaps.some(gap => gap.id === id))
  const without = (words: string) => gone.reduce((rest, { id }) => rest.replaceAll(`{{${id}}}`, ''), words)
  return { ...question, gaps, text: inBoth(without, question.text) }
}
