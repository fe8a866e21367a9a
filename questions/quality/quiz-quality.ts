import { isBlankText, type Locale, type Localised } from '../localised'
import { localisedTexts } from '../localised-texts'
import type { Question } from '../question'
import { finding, type Finding, type QualityContext } from './finding'
import { folded } from './folded-words'
import { mostlyLongestKeys } from './key-length'
import { qualityOfQuestion } from './question-quality'

export type CheckedQuiz = { title: Localised; languages: readonly Locale[]; questions: readonly Question[] }

/**
 * Everything about a quiz in the languages that it declares: itself, its questions beside each other, and each of them
 * (`questions.2.stem.fr`). Pure; never throws.
 */
export function qualityOfQuiz({ title, languages, questions }: CheckedQuiz, context: Omit<QualityContext, 'languages'>): Finding[] {
  const found = languages
    .filter((language) => isBlankText(title[language]))
    .map((language) => finding(`title.${language}`, 'text-missing', { language }))
  if (languages.length === 0) found.push(finding('languages', 'no-language'))
  if (questions.length === 0) found.push(finding('questions', 'no-questions'))
  return [
    ...found,
    ...findingsAmong(questions, languages),
    ...questions.flatMap((question, index) =>
      qualityOfQuestion(question, { ...context, languages }).map((one) => ({ ...one, field: `questions.${index}.${one.field}` })),
    ),
  ]
}

/** What is wrong with questions beside each other, each of them sound. */
export function findingsAmong(questions: readonly Question[], languages: readonly Locale[]): Finding[] {
  const words = questions.map((question) => wordsOf(question, languages))
  const twice = questions.flatMap(({ id }, index) => {
    if (questions.findIndex((other) => other.id === id) < index) return [finding(`questions.${index}.id`, 'duplicate-question')]
    const before = words.indexOf(words[index] ?? '')
    return before < index && words[index] !== '' ? [finding(`questions.${index}`, 'questions-alike', { other: before + 1 })] : []
  })
  return [...twice, ...mostlyLongestKeys(questions, languages)]
}

/** What is asked, in the first language of the quiz, whatever the order of the options and what is said afterwards. */
function wordsOf(question: Question, [language]: readonly Locale[]): string {
  if (language === undefined) return ''
  const isSaidAfterwards = (path: readonly PropertyKey[]) => path.some((key) => ['feedback', 'explanation', 'hints', 'oneForAll', 'correction', 'misconceptions', 'modelAnswer', 'rubric'].includes(String(key)))
  return localisedTexts(question)
    .filter(({ path }) => !isSaidAfterwards(path))
    .map(({ text }) => folded(text[language], language))
    .toSorted()
    .join(' · ')
}
