import { getTranslations } from 'next-intl/server'
import { ButtonLink } from '@/components/button'
import { Callout } from '@/components/callout'
import { Icon } from '@/components/icon'
import { LocalTime } from '@/components/local-time'
import { ReportLink } from '@/features/error-reports/components/report-link'
import { percentOf } from '@/features/modules/rules'
import { address } from '@/i18n/address'
import type { Locale } from '@/i18n/routing'
import { questionLabels, type QuestionLabels } from '@/questions/labels'
import { verdictOf } from '@/questions/score'
import { VerdictMark } from '@/questions/verdict-line'
import type { AttemptResult, ReviewedQuestion } from '../schema'
import { Reviewed } from './reviewed'
import { StartAttempt } from './start-attempt'

type Props = { result: AttemptResult; locale: Locale }

/** A submitted attempt: the score, then each question with its key, its feedback and the claims it rests on. */
export async function AttemptResultView({ result, locale }: Props) {
  const t = await getTranslations({ locale, namespace: 'quiz' })
  const tQuestion = await getTranslations({ locale, namespace: 'question' })
  const labels = questionLabels(tQuestion)
  const marks = new Intl.NumberFormat(locale, { maximumFractionDigits: 2 })
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 })
  const { moduleSlug, earned, max, passMarkPercent, isPassed } = result
  return (
    <div className="mt-8 grid items-start gap-x-14 gap-y-8 lg:grid-cols-[minmax(0,46rem)_15rem]">
      <section
        aria-labelledby="score"
        className="flex flex-wrap items-end justify-between gap-x-10 gap-y-6 rounded-[4px] border border-line bg-raised px-4 py-5 sm:px-7 sm:py-7"
      >
        <div>
          <h2 id="score" className="sr-only">
            {t('score')}
          </h2>
          <p className="font-display text-[3.25rem] leading-none lining-nums sm:text-[4rem]">{percent.format(percentOf(earned, max) / 100)}</p>
          <p className={`mt-4 flex items-center gap-2 text-lg font-semibold ${isPassed ? 'text-ok' : 'text-wrong'}`}>
            <Icon name={isPassed ? 'circleCheck' : 'circleX'} className="size-5" />
            {isPassed ? t('passed') : t('failed')}
          </p>
          <p className="mt-1 tabular-nums">{t('marks', { earned: marks.format(earned), max: marks.format(max) })}</p>
          <p className="mt-1 text-sm text-ink-soft">{t('passMark', { percent: percent.format(passMarkPercent / 100) })}</p>
          <p className="text-sm text-ink-soft">
            <LocalTime
              instant={result.submittedAt.toISOString()}
              locale={locale}
              options={{ dateStyle: 'long', timeStyle: 'short' }}
              serverZone="Europe/Paris"
            />
          </p>
        </div>
        <div className="flex flex-wrap items-start gap-3">
          <StartAttempt
            quiz={moduleSlug}
            attemptHref={address(`/modules/${moduleSlug}/quiz/ATTEMPT`, locale)}
            labels={{ start: t('tryAgain'), starting: t('starting'), away: t('startAway'), lost: t('startLost') }}
            variant={isPassed ? 'secondary' : 'primary'}
          />
          <ButtonLink variant={isPassed ? 'primary' : 'secondary'} href={address(`/modules/${moduleSlug}`, locale)}>
            {t('backToModule')}
          </ButtonLink>
        </div>
      </section>
      <Overview questions={result.questions} labels={labels} locale={locale} />

      {result.isOutdated ? (
        <div>
          <Callout title={t('outdated.title')}>
            <p>{t('outdated.text')}</p>
          </Callout>
        </div>
      ) : null}

      <section aria-labelledby="review" className="min-w-0 pt-4">
        <h2 id="review" className="text-[1.625rem]">
          {t('review')}
        </h2>
        <ol className="mt-5 space-y-6">
          {result.questions.map((reviewed, index) => (
            <li
              key={reviewed.question.id}
              id={`question-${index + 1}`}
              className="scroll-mt-6 rounded-[4px] border border-line bg-raised px-4 py-5 sm:px-7 sm:py-6"
            >
              <Reviewed reviewed={reviewed} index={index} count={result.questions.length} locale={locale} labels={labels} />
              <p className="mt-3 border-t border-line pt-3">
                <ReportLink subject={{ kind: 'question', id: reviewed.question.id }} from={{ attemptId: result.id, number: index + 1 }} locale={locale} />
              </p>
            </li>
          ))}
        </ol>
      </section>
    </div>
  )
}

type OverviewProps = { questions: readonly ReviewedQuestion[]; labels: QuestionLabels; locale: Locale }

/** The verdicts in a column, each leading to its question; beside the questions where there is room. */
async function Overview({ questions, labels, locale }: OverviewProps) {
  const t = await getTranslations({ locale, namespace: 'quiz' })
  return (
    <nav aria-labelledby="overview" className="lg:sticky lg:top-8 lg:col-start-2 lg:row-span-3 lg:row-start-1">
      <h2 id="overview" className="text-[1.25rem]">
        {t('overview')}
      </h2>
      <ol className="mt-3 border-t border-ink">
        {questions.map(({ question, score }, index) => {
          const verdict = verdictOf(score)
          return (
            <li key={question.id} className="border-b border-line">
              <a
                href={`#question-${index + 1}`}
                className="flex min-h-11 items-center justify-between gap-x-4 text-sm text-ink no-underline hover:underline lg:min-h-10"
              >
                <span>{t('dialog.goTo', { number: index + 1 })}</span>
                <VerdictMark verdict={verdict} label={labels[verdict]} />
              </a>
            </li>
          )
        })}
      </ol>
    </nav>
  )
}
