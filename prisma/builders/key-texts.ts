import type { Locale } from '@/questions/localised'
import { feedbackOf, type Question } from '@/questions/question'

/** Letters and digits alone: what a text is, whatever its typography, Markdown or HTML. */
export const bare = (text: string) => text.replace(/<[^>]*>/g, '').replace(/[^\p{L}\p{N}]/gu, '')

// A date or a number may stand in an option or a claim too; a whole beginning of a sentence does not.
const isTelling = (text: string) => text.length >= 16

const beginning = (text: string) => bare(text.replace(/:cite\[.*$/s, '')).slice(0, 24)

/** The beginnings of what tells the key of a question, to be looked for in `bare` of what a browser gets. */
export const keyTexts = (question: Question, locale: Locale) => ({
  explanation: [question.explanation].flatMap((text) => (text ? [beginning(text[locale])] : [])).filter(isTelling),
  feedback: Object.values(feedbackOf(question)).map((text) => beginning(text[locale])).filter(isTelling),
})
