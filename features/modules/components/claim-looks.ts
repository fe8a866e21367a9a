import type { IconName } from '@/components/icon'
import type { BadgeTone } from '@/components/status-badge'
import type { ClaimState } from '../claim-line'

/** How a state of a claim is shown, wherever it is: on pages made by the server and in results made by the browser. */
export const claimLooks: Record<ClaimState, { tone: BadgeTone; icon: IconName }> = {
  corroborated: { tone: 'ok', icon: 'circleCheck' },
  'contradicted-by-seed': { tone: 'wrong', icon: 'circleX' },
  'contradicted-elsewhere': { tone: 'wrong', icon: 'circleX' },
  outdated: { tone: 'warn', icon: 'clock' },
  unverified: { tone: 'warn', icon: 'circleHelp' },
  opinion: { tone: 'plain', icon: 'speech' },
  reference: { tone: 'ok', icon: 'book' },
}
