import type { Locale } from '@/i18n/routing'
import { locatorOf, sourceOf } from '../claim-line'
import type { Claim } from '../schema'

/** Where a claim stands in its article (short: without naming it), or where a public fact can be read and as of when. */
export function ClaimSource({ claim, locale, isShort = false }: { claim: Claim; locale: Locale; isShort?: boolean }) {
  const locator = locatorOf(claim)
  if (locator === null) return <>{sourceOf(claim, locale)}</>
  const french = locale === 'fr' ? undefined : 'fr'
  return (
    <>
      {isShort ? null : <>{sourceOf(claim, locale)} · </>}
      {french ? <span lang={french}>{locator}</span> : locator}
    </>
  )
}
