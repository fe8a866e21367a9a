import type { Localised } from '../localised'
import type { Question } from '../question'

export type OptionText = { id: string; field: string; text: Localised }

/** Texts of which one or several are chosen, and which are right. */
export type OptionList = { options: OptionText[]; keys: readonly string[] }

const listOf = (at: string, options: readonly { id: string; text: Localised }[], keys: readonly string[]): OptionList => ({
  options: options.map(({ id, text }, index) => ({ id, text, field: `${at}.${index}.text` })),
  keys,
})

/** The lists of options of a question that has a key among them: its own, or those of its gaps. */
export function optionLists(question: Question): OptionList[] {
  switch (question.type) {
    case 'single-choice':
      return [listOf('options', question.options, [question.key])]
    case 'multiple-response':
      return [listOf('options', question.options, question.keys)]
    case 'cloze':
      return question.gaps.flatMap((gap, index) => (gap.kind === 'choice' ? [listOf(`gaps.${index}.options`, gap.options, [gap.key])] : []))
    default:
      return []
  }
}

export const optionTexts = (question: Question): OptionText[] => optionLists(question).flatMap(({ options }) => options)
