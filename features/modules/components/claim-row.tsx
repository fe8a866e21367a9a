import type { ReactNode } from 'react'
import type { Locale } from '@/i18n/routing'
import { claimStates, plain, statusOf, type ClaimState } from '../claim-line'
import type { Claim } from '../schema'
import { claimHref } from './claim-card'
import { ClaimSource } from './claim-source'
import { ClaimStatusBadge } from './claim-status-badge'

/** One badge for each state, made once: a long list repeats them by reference instead of by value. */
export const claimBadges = (locale: Locale) =>
  Object.fromEntries(claimStates.map((state) => [state, <ClaimStatusBadge key={state} state={state} locale={locale} />])) as Record<
    ClaimState,
    ReactNode
  >

type Props = { claim: Claim; locale: Locale; badges: Record<ClaimState, ReactNode>; hasSource?: boolean }

/** One line of a list of claims: the text leads to its page. Styled in globals.css; hundreds of these make a page. */
export function ClaimRow({ claim, locale, badges, hasSource = false }: Props) {
  const state = statusOf(claim)
  return (
    <li data-status={state} className="claim-row">
      {/* A plain link, since each `Link` would ship and hydrate a client component. */}
      <a href={claimHref(claim.id, locale)}>{plain(claim.text[locale])}</a>
      {hasSource ? (
        <p>
          <ClaimSource claim={claim} locale={locale} isShort />
        </p>
      ) : null}
      {badges[state]}
    </li>
  )
}
