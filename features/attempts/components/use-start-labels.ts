import { useTranslations } from 'next-intl'
import type { StartLabels } from './start-attempt'

/** The texts of `StartAttempt` where messages are at hand; `{time}` stays in its pattern, as the server passes it on. */
export function useStartLabels(start: string): StartLabels {
  const t = useTranslations('quiz')
  return {
    start,
    starting: t('starting'),
    away: t('startAway'),
    lost: t('startLost'),
    NO_ATTEMPTS_LEFT: t('refused.noneLeft'),
    TOO_EARLY: String(t.raw('refused.tooEarly')),
    QUIZ_CLOSED: t('refused.closed'),
  }
}
