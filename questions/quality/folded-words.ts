import type { Locale } from '../localised'

/** The words that are seen of inline Markdown, roughly: no citations, no addresses, no marks. Code stays. */
export const seenWords = (markdown: string): string =>
  markdown
    .replace(/:cite\[[^\]]*\]/g, '')
    .replace(/\]\([^)]*\)|\{#[^}]*\}|:term\[|[*`[\]]/g, '')
    .trim()

const smallWords: Record<Locale, RegExp> = {
  fr: /(?<!\p{L})(?:les?|la|l|une?|des|de|du|d)(?!\p{L})/gu,
  en: /(?<!\p{L})(?:the|an?|of)(?!\p{L})/gu,
}

/** The words of a text without case, accents, articles and the marks of a sentence: two that fold alike say the same. */
export const folded = (text: string, language: Locale): string =>
  seenWords(text)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[.,;:!?…«»“”‘’"'()]/g, ' ')
    .replace(smallWords[language], ' ')
    .replace(/\s+/g, ' ')
    .trim()
