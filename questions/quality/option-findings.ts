import type { Locale } from '../localised'
import { isRepeated } from '../options'
import type { Question } from '../question'
import { finding, type Finding } from './finding'
import { folded, seenWords } from './folded-words'
import { withoutQuotations } from './negations'
import { optionLists, optionTexts, type OptionList } from './option-texts'

const aboutOptions: Record<Locale, RegExp> = {
  fr: /(?<!\p{L})(?:toutes? (?:les|ces) (?:réponses|propositions|affirmations)|aucune (?:de ces|des) (?:réponses|propositions|affirmations)|tout ce qui précède|rien de tout cela|les deux (?:réponses|propositions))/iu,
  en: /(?<!\p{L})(?:(?:all|both|none) of (?:the above|these (?:answers|options|statements))|all (?:the )?answers)/iu,
}

/** Options that speak of the other options, which are shuffled and must stand alone: ‘all of the above’. */
export const optionsAboutOptions = (question: Question, languages: readonly Locale[]): Finding[] =>
  optionTexts(question).flatMap(({ field, text }) =>
    languages.filter((language) => aboutOptions[language].test(text[language])).map((language) => finding(`${field}.${language}`, 'options-about-options')),
  )

/** Options that say the stem again, and options that say the same in nearly the same words. */
export function repeatingOptions(question: Question, languages: readonly Locale[]): Finding[] {
  const findings: Finding[] = []
  for (const { options } of optionLists(question)) {
    options.forEach(({ field, text }, index) => {
      for (const language of languages) {
        const own = folded(text[language], language)
        if (own === '') continue
        if (own === folded(question.stem[language], language)) findings.push(finding(`${field}.${language}`, 'option-repeats-stem'))
        const before = options.slice(0, index).findIndex((other) => !isRepeated(other.text, text) && folded(other.text[language], language) === own)
        if (before >= 0) findings.push(finding(`${field}.${language}`, 'options-nearly-equal', { other: before + 1 }))
      }
    })
  }
  return findings
}

/** By how much one option must differ from all others to be seen from afar. */
const [OUTLIER_FACTOR, OUTLIER_LETTERS] = [2.5, 25]

/** The option of each list that is far longer or far shorter than all others: nobody takes it, or everybody does. */
export const outlyingOptions = (question: Question, languages: readonly Locale[]): Finding[] =>
  optionLists(question).flatMap((list) => languages.flatMap((language) => outliersIn(list, language)))

function outliersIn({ options, keys }: OptionList, language: Locale): Finding[] {
  if (options.length < 3) return []
  const lengths = options.map(({ text }) => seenWords(text[language]).length)
  return options.flatMap(({ id, field }, index) => {
    const own = lengths[index] ?? 0
    const others = lengths.filter((_, place) => place !== index)
    const [shortest, longest] = [Math.min(...others), Math.max(...others)]
    const isFar = (more: number, less: number) => less > 0 && more >= less * OUTLIER_FACTOR && more >= less + OUTLIER_LETTERS
    // A key that is much the longest has a finding of its own.
    if (isFar(own, longest) && !(keys.length === 1 && keys.includes(id))) return [finding(`${field}.${language}`, 'option-much-longer')]
    return isFar(shortest, own) ? [finding(`${field}.${language}`, 'option-much-shorter')] : []
  })
}

/** Words that allow no exception, by which a wrong statement is known without knowing anything. */
const absolutes: Record<Locale, RegExp> = {
  fr: /(?<!\p{L})(?:toujours|jamais|systématiquement|invariablement|sans exception|en aucun cas|dans tous les cas|quoi qu’il arrive|à coup sûr)(?!\p{L})/giu,
  en: /(?<!\p{L})(?:always|never|invariably|without exception|under no circumstances|in every case|in all cases|no matter what|every single)(?!\p{L})/giu,
}

/** Absolute words in options, and in a statement to be judged true or false. */
export function absoluteWords(question: Question, languages: readonly Locale[]): Finding[] {
  const statements = question.type === 'true-false' ? [{ field: 'stem', text: question.stem }] : optionTexts(question)
  return statements.flatMap(({ field, text }) =>
    languages.flatMap((language) => {
      const words = [...withoutQuotations(text[language]).matchAll(absolutes[language])].map(([word]) => word.toLowerCase())
      return words.length > 0 ? [finding(`${field}.${language}`, 'absolute-word', { words: [...new Set(words)].join(', ') })] : []
    }),
  )
}
