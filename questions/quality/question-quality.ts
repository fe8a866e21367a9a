import { isBlankText, type Localised } from '../localised'
import { localisedTexts } from '../localised-texts'
import { lintQuestion, type Question } from '../question'
import { finding, type Finding, type QualityContext } from './finding'
import { imageFindings } from './images'
import { inLanguages, isInLanguages } from './in-languages'
import { longestKeys } from './key-length'
import { differenceFindings } from './language-differences'
import { doubleNegations } from './negations'
import { absoluteWords, optionsAboutOptions, outlyingOptions, repeatingOptions } from './option-findings'
import { stemReading } from './reading-level'
import { undatedFacts } from './undated-facts'

/**
 * Everything that keeps a question from being published, and everything to think about before: what `lintQuestion`
 * finds, and what an editor would send back. Texts may be empty, as in a draft. Pure; never throws.
 */
export function qualityOfQuestion(question: Question, context: QualityContext): Finding[] {
  const { languages, claims } = context
  const read = inLanguages(question, languages) as Question
  const found = lintQuestion(read, claims).map(({ field, problem }): Finding => ({ field, code: problem, severity: 'error', params: {} }))
  // With one language both are the same by construction, and what is said of either is said of it.
  const own = languages.length > 1 ? found : found.filter(({ code, field }) => code !== 'untranslated' && isInLanguages(field, languages))
  return [...own, ...editorialFindings(question, context)]
}

/** What an editor would send back in a question that is well formed. */
export function editorialFindings(question: Question, context: QualityContext): Finding[] {
  const { languages, claims, names = new Set<string>() } = context
  const read = inLanguages(question, languages) as Question
  return [
    ...missingTexts(read, context),
    ...(languages.length > 1 ? localisedTexts(read).flatMap(({ path, text }) => (isWhole(text) ? differenceFindings(path.join('.'), text, names) : [])) : []),
    ...undatedFacts(read, languages, claims),
    ...optionsAboutOptions(read, languages),
    ...doubleNegations(read, languages),
    ...repeatingOptions(read, languages),
    ...longestKeys(read, languages),
    ...outlyingOptions(read, languages),
    ...absoluteWords(read, languages),
    ...stemReading(read, languages),
    ...imageFindings(read, context),
  ]
}

const isWhole = ({ fr, en }: Localised) => !isBlankText(fr) && !isBlankText(en)

const missingTexts = (question: Question, { languages }: QualityContext): Finding[] =>
  localisedTexts(question).flatMap(({ path, text }) =>
    languages
      .filter((language) => isBlankText(text[language]))
      .map((language) => {
        const field = [...path, language].join('.')
        return path.includes('feedback') ? finding(field, 'feedback-missing') : finding(field, 'text-missing', { language })
      }),
  )
