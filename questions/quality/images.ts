import { imagesIn, readImageReference } from '../image-reference'
import type { Locale } from '../localised'
import { localisedTexts } from '../localised-texts'
import type { Question } from '../question'
import { finding, type Finding, type QualityContext } from './finding'

/** Texts that are shown without markup: in native lists, as units, as the words of a segment. */
function isPlain(question: Question, path: readonly PropertyKey[]): boolean {
  if (path.at(-1) === 'unit') return true
  if (question.type === 'matching') return path[0] === 'choices'
  return question.type === 'cloze' && path[0] === 'gaps' && path[2] === 'options' && path.at(-1) === 'text'
}

/**
 * What is wrong with the images that the texts of a question name: `![what is seen](image:…)`, with alternative text in
 * each language and the same images in all of them.
 */
export function imageFindings(question: Question, { languages, images: known }: QualityContext): Finding[] {
  return localisedTexts(question).flatMap(({ path, text }) => {
    const at = path.join('.')
    const named = new Map(languages.map((language) => [language, imagesIn(text[language])]))
    const found = languages.flatMap((language) =>
      (named.get(language) ?? []).flatMap(({ alt, address }): Finding[] => {
        const field = `${at}.${language}`
        if (isPlain(question, path)) return [finding(field, 'image-not-shown')]
        if (!readImageReference(address)) return [finding(field, 'image-malformed', { address })]
        if (known && !known.has(address)) return [finding(field, 'image-unknown')]
        return alt === '' ? [finding(field, 'image-without-alt')] : []
      }),
    )
    return [...found, ...onlyInOne(at, named)]
  })
}

/** Images that one language has and another has not. */
function onlyInOne(at: string, named: ReadonlyMap<Locale, { address: string }[]>): Finding[] {
  const addresses = [...named].map(([language, images]) => [language, new Set(images.map(({ address }) => address))] as const)
  const isIncomplete = addresses.some(([, own]) => addresses.some(([, other]) => [...other].some((address) => !own.has(address))))
  return isIncomplete ? [finding(at, 'image-in-one-language')] : []
}
