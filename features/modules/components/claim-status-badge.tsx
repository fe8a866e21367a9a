import { getTranslations } from 'next-intl/server'
import type { IconName } from '@/components/icon'
import { StatusBadge, type BadgeTone } from '@/components/status-badge'
import type { Locale } from '@/i18n/routing'
import type { ClaimState } from '../claim-line'

const looks: Record<ClaimState, { tone: BadgeTone; icon: IconName }> = {
  corroborated: { tone: 'ok', icon: 'circleCheck' },
  'contradicted-by-seed': { tone: 'wrong', icon: 'circleX' },
  'contradicted-elsewhere': { tone: 'wrong', icon: 'circleX' },
  outdated: { tone: 'warn', icon: 'clock' },
  unverified: { tone: 'warn', icon: 'circleHelp' },
  opinion: { tone: 'plain', icon: 'speech' },
  reference: { tone: 'ok', icon: 'book' },
}

/** What the check found of a claim, or that a line is a public fact. */
export async function ClaimStatusBadge({ state, locale }: { state: ClaimState; locale: Locale }) {
  const t = await getTranslations({ locale, namespace: 'status' })
  const { tone, icon } = looks[state]
  return (
    <StatusBadge tone={tone} icon={icon}>
      {t(state)}
    </StatusBadge>
  )
}
