import type { Localised } from '@/questions/localised'
import type { Question } from '@/questions/question'
import { isMoving, type Freshness } from './freshness'

type Language = 'fr' | 'en'
const languages = ['fr', 'en'] as const

const hasYear = (text: string) => /(?<!\d)(?:19|20)\d\d(?!\d)/.test(text)

/**
 * The moving claims of a question that asks for a fact or a calculation and whose stem (or the text below it) says no
 * year, in one language at least. A question of method asks what to do with a sentence, one of attribution what a dated
 * text says, and one of refutation rests on a claim that was wrong from the start: these need none.
 */
export function undatedClaims(question: Question, claims: ReadonlyMap<string, { freshness: Freshness }>): string[] {
  if (question.basis !== 'fact' && question.basis !== 'calculation') return []
  const text = 'text' in question ? question.text : undefined
  if (languages.every((language) => hasYear(`${question.stem[language]} ${text?.[language] ?? ''}`))) return []
  return question.claims.filter((id) => {
    const claim = claims.get(id)
    return claim && isMoving(claim)
  })
}

type Choice = { options: readonly { id: string; text: Localised }[]; key: string }

/** What is answered by choosing one of several texts: a single choice, and the lists of a cloze. */
const choicesOf = (question: Question): Choice[] => {
  if (question.type === 'single-choice') return [question]
  if (question.type === 'cloze') return question.gaps.flatMap((gap) => (gap.kind === 'choice' ? [gap] : []))
  return []
}

/** Below this number of choices a pattern is chance. */
const FEWEST_CHOICES = 3

/** The languages in which whoever always takes the longest text would find more than half of a quiz's keys. */
export function languagesWithLongestKeys(questions: readonly Question[]): Language[] {
  const choices = questions.flatMap(choicesOf)
  if (choices.length < FEWEST_CHOICES) return []
  return languages.filter((language) => choices.filter((choice) => isKeyLongest(choice, language)).length > choices.length / 2)
}

function isKeyLongest({ options, key }: Choice, language: Language): boolean {
  const length = (text: Localised) => text[language].length
  const right = options.find(({ id }) => id === key)
  return right !== undefined && options.every(({ id, text }) => id === key || length(text) < length(right.text))
}

const aboutOptions: Record<Language, RegExp> = {
  fr: /(?<!\p{L})(?:toutes? (?:les|ces) (?:réponses|propositions|affirmations)|aucune (?:de ces|des) (?:réponses|propositions|affirmations)|tout ce qui précède|rien de tout cela|les deux (?:réponses|propositions))/iu,
  en: /(?<!\p{L})(?:(?:all|both|none) of (?:the above|these (?:answers|options|statements))|all (?:the )?answers)/iu,
}

/** The fields of options that speak of the other options, which are shuffled and must stand alone: ‘all of the above’. */
export function optionsAboutOptions(question: Question): string[] {
  return optionTexts(question).flatMap(({ field, text }) =>
    languages.filter((language) => aboutOptions[language].test(text[language])).map((language) => `${field}.${language}`),
  )
}

function optionTexts(question: Question): { field: string; text: Localised }[] {
  if (question.type === 'cloze')
    return question.gaps.flatMap((gap, index) =>
      gap.kind === 'choice' ? gap.options.map(({ text }, place) => ({ field: `gaps.${index}.options.${place}.text`, text })) : [],
    )
  return 'options' in question ? question.options.map(({ text }, index) => ({ field: `options.${index}.text`, text })) : []
}

/** « ne … que » is no negation; « faux », « sans » and the like are. */
const negations: Record<Language, RegExp> = {
  fr: /(?<!\p{L})n(?:e |[’'])(?![^.;!?]{0,40}?(?<!\p{L})qu(?:e(?!\p{L})|[’']))|(?<!\p{L})(?:sans|faux|fausses?|inexacte?s?|incorrecte?s?|impossibles?)(?!\p{L})/giu,
  en: /(?<!\p{L})(?:not|never|cannot|no|none|nobody|nothing|neither|without|false|untrue|incorrect|inaccurate|impossible)(?!\p{L})|n[’']t(?!\p{L})/giu,
}

/** The sentences of a text, without what they quote: a quoted sentence may say no. */
const sentencesOf = (text: string): string[] =>
  text
    .replace(/:cite\[[^\]]*\]/g, '')
    .replace(/«[^»]*»|[‘'].*?[’'](?!\p{L})|“[^”]*”/gu, '…')
    .split(/(?<=[.!?])\s+/)

const negationsIn = (sentence: string, language: Language): number => [...sentence.matchAll(negations[language])].length

/**
 * The fields of a question that make its reader undo two negations: a sentence of the stem with two of them, or an option
 * with one below a stem whose last sentence has one.
 */
export function doubleNegations(question: Question): string[] {
  return languages.flatMap((language) => {
    const sentences = sentencesOf(question.stem[language])
    const inStem = sentences.some((sentence) => negationsIn(sentence, language) > 1) ? [`stem.${language}`] : []
    if (negationsIn(sentences.at(-1) ?? '', language) === 0) return inStem
    const inOptions = optionTexts(question).filter(({ text }) => negationsIn(sentencesOf(text[language]).join(' '), language) > 0)
    return [...inStem, ...inOptions.map(({ field }) => `${field}.${language}`)]
  })
}
