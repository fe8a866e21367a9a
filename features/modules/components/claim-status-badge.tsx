import { getTranslations } from 'next-intl/server'
import { StatusBadge } from '@/components/status-badge'
import type { Locale } from '@/i18n/routing'
import type { ClaimState } from '../claim-line'
import { claimLooks } from './claim-looks'

/** What the check found of a claim, or that a line is a public fact. */
export async function ClaimStatusBadge({ state, locale }: { state: ClaimState; locale: Locale }) {
  const t = await getTranslations({ locale, namespace: 'status' })
  const { tone, icon } = claimLooks[state]
  return (
    <StatusBadge tone={tone} icon={icon}>
      {t(state)}
    </StatusBadge>
  )
}
