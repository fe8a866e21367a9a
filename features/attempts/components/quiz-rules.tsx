import { getTranslations } from 'next-intl/server'
import { duration } from '@/components/duration'
import { LocalTime } from '@/components/local-time'
import type { QuizContent } from '@/features/modules/schema'
import type { QuizSettings } from '@/features/quizzes/settings'
import type { Locale } from '@/i18n/routing'
import { attemptQuestions } from '../rules'

/** What somebody should know before they start a quiz, from its settings. */
export async function QuizRules({ quiz, locale }: { quiz: QuizContent; locale: Locale }) {
  const t = await getTranslations({ locale, namespace: 'quiz.rules' })
  const percent = new Intl.NumberFormat(locale, { style: 'percent' })
  const { settings } = quiz
  const { layout, navigation, pools, behaviour, timeLimitSeconds, closesAt, attemptsAllowed, countedAttempt, delaySeconds } = settings
  const count = attemptQuestions(quiz.questions.map((question) => ({ versionId: question.id, question })), settings, 0).length
  const time = (seconds: number) => duration(Math.ceil(seconds / 60), locale)
  const lines = [
    t(navigation === 'forward-only' ? 'countForward' : layout === 'one-per-page' ? 'countPaged' : 'count', { count }),
    pools.length > 0 ? t('drawn') : null,
    timeLimitSeconds === null ? t('noTime') : t('time', { time: time(timeLimitSeconds) }),
    t(timeLimitSeconds === null ? 'saved' : 'savedTimed'),
    behaviour.kind === 'deferred' ? null : t(behaviour.kind),
    t('language'),
    t('scoring'),
    `${t('pass', { percent: percent.format(quiz.passMarkPercent / 100) })} ${attemptsAllowed === null ? t('attemptsFree') : t('attempts', { count: attemptsAllowed })}`,
    attemptsAllowed === 1 || (attemptsAllowed === null && countedAttempt === 'best') ? null : t(`counted.${countedAttempt}`),
    delaySeconds > 0 && attemptsAllowed !== 1 ? t('delay', { time: time(delaySeconds) }) : null,
    shown(settings),
  ].filter((line) => line !== null)

  /** Only what differs from what one expects: everything at once, or after each question where each is checked. */
  function shown({ shows }: QuizSettings): string | null {
    const { score, key } = shows
    if (score === 'after-closing' || score === 'never') return t(`shows.${score}`)
    return key === 'after-closing' ? t('shows.keyLater') : key === 'never' ? t('shows.keyNever') : null
  }

  return (
    <ul className="dash-list mt-6 max-w-[42rem]">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
      {closesAt === null ? null : (
        <li>
          {t('closes')} <LocalTime instant={closesAt} locale={locale} options={{ dateStyle: 'long', timeStyle: 'short' }} serverZone="Europe/Paris" />
        </li>
      )}
    </ul>
  )
}
