import { calendarDate } from '@/components/calendar-date'
import type { Locale } from '@/i18n/routing'
import { findArticle } from './content'
import { claimStatuses, type Claim } from './schema'

export const claimStates = [...claimStatuses, 'reference'] as const
export type ClaimState = (typeof claimStates)[number]

export const statusOf = (claim: Claim): ClaimState => (claim.kind === 'claim' ? claim.status : 'reference')

/** A claim's words without the marks of Markdown: the whole text is one link where it is listed. */
export const plain = (text: string) => text.replace(/\s?:cite\[[^\]]*\]/g, '').replace(/[*_`]/g, '')

/** An article's date without the reason for it, which its own page gives: « Sans date ; mi-juin 2024 ». */
const shortDate = (date: string) => date.replace(/\s*\([^)]*\)|,.*$/g, '')

/** What a claim comes from, in words: its article and that one's date, or where a public fact can be read and as of when. */
export function sourceOf(claim: Claim, locale: Locale): string {
  if (claim.kind === 'reference') return `${claim.where[locale]} · ${calendarDate(claim.asOf, locale)}`
  const article = findArticle(claim.articleId)
  return article ? `${article.publisher} · ${shortDate(article.date[locale])}` : claim.articleId
}

/** When what a claim says was so: a public fact's own date, or its article's. */
export function asOfWords(claim: Claim, locale: Locale): string {
  const date = claim.kind === 'reference' ? claim.asOf : findArticle(claim.articleId)?.asOf
  return date ? calendarDate(date, locale) : ''
}

/** Where in its article a claim stands, in French whatever the page; null for a public fact. */
export const locatorOf = (claim: Claim): string | null => (claim.kind === 'claim' ? claim.locator : null)
