import { useLocale, useTranslations } from 'next-intl'
import { ButtonLink } from '@/components/button'
import { Icon } from '@/components/icon'
import { address } from '@/i18n/address'
import type { AttemptResult } from '../schema'
import { dayAndTime } from './clock-time'
import { StartAttempt } from './start-attempt'
import { useStartLabels } from './use-start-labels'

/** The score, or when it will be shown; which attempt counts; whether and when another one may be started. */
export function ScoreCard({ result }: { result: AttemptResult }) {
  const t = useTranslations('quiz')
  const locale = useLocale()
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 })
  const marks = new Intl.NumberFormat(locale, { maximumFractionDigits: 2 })
  const { score, scoreShownAt, counted, attemptsLeft } = result
  const whyNoScore = () => {
    if (result.questions.every(({ player }) => player.marks === 0)) return t('scoreNothing')
    return scoreShownAt ? t('scoreLater', { time: dayAndTime(scoreShownAt, locale) }) : t('scoreNever')
  }
  return (
    <section
      aria-labelledby="score"
      className="flex flex-wrap items-end justify-between gap-x-10 gap-y-6 rounded-[4px] border border-line bg-raised px-4 py-5 sm:px-7 sm:py-7"
    >
      <div className="min-w-0">
        <h2 id="score" className="sr-only">
          {t('score')}
        </h2>
        {score ? (
          <>
            <p className="font-display text-[3.25rem] leading-none lining-nums sm:text-[4rem]">{percent.format(score.percent / 100)}</p>
            <p className={`mt-4 flex items-center gap-2 text-lg font-semibold ${score.isPassed ? 'text-ok' : 'text-wrong'}`}>
              <Icon name={score.isPassed ? 'circleCheck' : 'circleX'} className="size-5" />
              {score.isPassed ? t('passed') : t('failed')}
            </p>
            <p className="mt-1 tabular-nums">{t('marks', { earned: marks.format(score.earned), max: marks.format(score.max), count: score.max })}</p>
            <p className="mt-1 text-sm text-ink-soft">{t('passMark', { percent: percent.format(result.passMarkPercent / 100) })}</p>
          </>
        ) : (
          <>
            <p className="flex items-center gap-2 font-display text-[1.75rem] leading-tight">
              <Icon name="circleCheck" className="size-6 text-ok" />
              {t('submitted')}
            </p>
            <p className="mt-2 max-w-[30rem]">{whyNoScore()}</p>
          </>
        )}
        {counted && counted.attempts > 1 ? (
          <p className="mt-1 text-sm text-ink-soft">{t(`counted.${counted.rule}`, { percent: percent.format(counted.percent / 100), count: counted.attempts })}</p>
        ) : null}
        <p className="text-sm text-ink-soft">
          {t('submittedAt', { time: dayAndTime(result.submittedAt, locale) })}
        </p>
        {attemptsLeft === null || attemptsLeft === 0 || result.isClosed ? null : <p className="text-sm text-ink-soft">{t('attemptsLeft', { count: attemptsLeft })}</p>}
      </div>
      <Next result={result} />
    </section>
  )
}

/** Another attempt where one is left, and the way back. */
function Next({ result }: { result: AttemptResult }) {
  const t = useTranslations('quiz')
  const locale = useLocale()
  const { moduleSlug, score, attemptsLeft, nextStartAt, isClosed } = result
  const labels = useStartLabels(t('tryAgain'))
  const isPassed = score === null || score.isPassed
  const refusal = isClosed
    ? t('refused.closed')
    : attemptsLeft === 0
      ? t('refused.noneLeft')
      : nextStartAt
        ? t('refused.tooEarly', { time: dayAndTime(nextStartAt, locale) })
        : null
  return (
    <div className="min-w-0">
      <div className="flex flex-wrap items-start gap-3">
        {refusal ? null : (
          <StartAttempt
            quiz={moduleSlug}
            attemptHref={address(`/modules/${moduleSlug}/quiz/ATTEMPT`, locale)}
            labels={labels}
            locale={locale}
            variant={isPassed ? 'secondary' : 'primary'}
          />
        )}
        <ButtonLink variant={isPassed || refusal ? 'primary' : 'secondary'} href={address(`/modules/${moduleSlug}`, locale)}>
          {t('backToModule')}
        </ButtonLink>
      </div>
      {refusal ? <p className="mt-2 max-w-[24rem] text-sm text-ink-soft">{refusal}</p> : null}
    </div>
  )
}
