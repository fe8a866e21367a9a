import { month } from '@/components/month'
import type { Locale } from '@/i18n/routing'
import { findArticle } from '../content'
import type { Claim } from '../schema'

/** An article's date without the reason for it, which its own page gives: « Sans date ; mi-juin 2024 ». */
const shortDate = (date: string) => date.replace(/\s*\([^)]*\)|,.*$/g, '')

/** Where a claim stands in its article (short: without naming it), or where a public fact can be read and as of when. */
export function ClaimSource({ claim, locale, isShort = false }: { claim: Claim; locale: Locale; isShort?: boolean }) {
  if (claim.kind === 'reference') {
    return (
      <>
        {claim.where[locale]} · {month(claim.asOf, locale)}
      </>
    )
  }
  const article = findArticle(claim.articleId)
  const french = locale === 'fr' ? undefined : 'fr'
  return (
    <>
      {isShort ? null : <>{article ? `${article.publisher} · ${shortDate(article.date[locale])}` : claim.articleId} · </>}
      {french ? <span lang={french}>{claim.locator}</span> : claim.locator}
    </>
  )
}
