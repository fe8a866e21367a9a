import type { Locale } from '../localised'
import type { Question } from '../question'
import { finding, type Finding } from './finding'
import { seenWords } from './folded-words'
import { optionLists, type OptionList } from './option-texts'

/** Below this number of choices a pattern is chance. */
const FEWEST_CHOICES = 3
/** One key that is longest by this much shows at a glance. */
const [LONGER_BY_FACTOR, LONGER_BY_LETTERS] = [1.3, 10]

/** Lists of which one text is chosen. */
const choicesOf = (question: Question): OptionList[] => optionLists(question).filter(({ keys }) => question.type !== 'multiple-response' && keys.length === 1)

/** The languages in which whoever always takes the longest text would find more than half of a quiz's keys. */
export function mostlyLongestKeys(questions: readonly Question[], languages: readonly Locale[]): Finding[] {
  const choices = questions.flatMap(choicesOf)
  if (choices.length < FEWEST_CHOICES) return []
  const isLongest = (choice: OptionList, language: Locale) => isKeyLongest(choice, (text) => text[language].length)
  return languages
    .filter((language) => choices.filter((choice) => isLongest(choice, language)).length > choices.length / 2)
    .map((language) => finding('questions', 'keys-mostly-longest', { language }))
}

/** Each choice whose key is much the longest of its texts, in some language: one alone proves little, but tempts. */
export const longestKeys = (question: Question, languages: readonly Locale[]): Finding[] =>
  choicesOf(question).flatMap((choice) =>
    languages.flatMap((language) => {
      const length = (text: Record<Locale, string>) => seenWords(text[language]).length
      const key = choice.options.find(({ id }) => choice.keys.includes(id))
      const isMuchLonger = isKeyLongest(choice, length, (own, other) => own >= other * LONGER_BY_FACTOR && own >= other + LONGER_BY_LETTERS)
      return key && isMuchLonger ? [finding(`${key.field}.${language}`, 'key-longest')] : []
    }),
  )

function isKeyLongest({ options, keys }: OptionList, length: (text: Record<Locale, string>) => number, isLonger = (own: number, other: number) => own > other): boolean {
  const right = options.find(({ id }) => keys.includes(id))
  return right !== undefined && options.every(({ id, text }) => keys.includes(id) || isLonger(length(right.text), length(text)))
}
