import { address } from '@/i18n/address'
import { getTranslations } from 'next-intl/server'
import Link from 'next/link'
import type { Locale } from '@/i18n/routing'
import { asOfWords, statusOf } from '../claim-line'
import { isMoving } from '../freshness'
import type { Claim } from '../schema'
import { ClaimSource } from './claim-source'
import { ClaimStatusBadge } from './claim-status-badge'
import { Inline } from './inline'

type Props = { claim: Claim; locale: Locale; linkLabel: string; isLarge?: boolean }

export const claimHref = (id: string, locale: Locale) =>
  address(`/claims/${id}`, locale)

/** A claim at a glance: what the check found, the paraphrase, where it comes from, and its own page. */
export async function ClaimCard({ claim, locale, linkLabel, isLarge = false }: Props) {
  const t = await getTranslations({ locale, namespace: 'freshness' })
  const moves = isMoving(claim)
  return (
    <>
      <p>
        <ClaimStatusBadge state={statusOf(claim)} locale={locale} />
      </p>
      <p className={isLarge ? 'mt-1.5 font-display text-[1.375rem] leading-snug' : 'mt-0.5'}>
        <Inline text={claim.text} locale={locale} />
      </p>
      <p className={`text-sm text-ink-soft ${isLarge ? 'mt-3' : 'mt-1'}`}>
        {/* The date of a fact that moves has a line of its own. */}
        {moves && claim.kind === 'reference' ? <Inline text={claim.where} locale={locale} /> : <ClaimSource claim={claim} locale={locale} />}
      </p>
      {moves ? <p className="mt-0.5 text-sm text-ink-soft">{t('mayChange', { date: asOfWords(claim, locale) })}</p> : null}
      <p className="no-print mt-1 text-sm">
        <Link href={claimHref(claim.id, locale)} prefetch={false} className="inline-block py-1">
          {linkLabel}
          <span className="sr-only"> ({claim.id})</span>
        </Link>
      </p>
    </>
  )
}
