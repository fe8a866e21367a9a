import type { Locale } from '../localised'
import type { Question } from '../question'
import { finding, type Finding } from './finding'
import { optionTexts } from './option-texts'

/** « ne … que » is no negation; « faux », « sans » and the like are. */
const negations: Record<Locale, RegExp> = {
  fr: /(?<!\p{L})n(?:e |[’'])(?![^.;!?]{0,40}?(?<!\p{L})qu(?:e(?!\p{L})|[’']))|(?<!\p{L})(?:sans|faux|fausses?|inexacte?s?|incorrecte?s?|impossibles?)(?!\p{L})/giu,
  en: /(?<!\p{L})(?:not|never|cannot|no|none|nobody|nothing|neither|without|false|untrue|incorrect|inaccurate|impossible)(?!\p{L})|n[’']t(?!\p{L})/giu,
}

/** A text without its citations and what it quotes: a quoted sentence may say no, or always. */
export const withoutQuotations = (text: string): string =>
  text.replace(/:cite\[[^\]]*\]/g, '').replace(/«[^»]*»|[‘'].*?[’'](?!\p{L})|“[^”]*”/gu, '…')

const sentencesOf = (text: string): string[] => withoutQuotations(text).split(/(?<=[.!?])\s+/)

const negationsIn = (text: string, language: Locale): number => [...text.matchAll(negations[language])].length

/**
 * What makes its reader undo two negations: a sentence of the stem with two of them, or an option with one below a stem
 * whose last sentence has one.
 */
export function doubleNegations(question: Question, languages: readonly Locale[]): Finding[] {
  return languages.flatMap((language) => {
    const sentences = sentencesOf(question.stem[language])
    const inStem = sentences.some((sentence) => negationsIn(sentence, language) > 1) ? [finding(`stem.${language}`, 'double-negation')] : []
    if (negationsIn(sentences.at(-1) ?? '', language) === 0) return inStem
    const inOptions = optionTexts(question).filter(({ text }) => negationsIn(withoutQuotations(text[language]), language) > 0)
    return [...inStem, ...inOptions.map(({ field }) => finding(`${field}.${language}`, 'double-negation'))]
  })
}
