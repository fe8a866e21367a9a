import { CircleCheck, CircleX } from 'lucide-react'
import { getTranslations } from 'next-intl/server'
import { ButtonLink } from '@/components/button'
import { Callout } from '@/components/callout'
import { LocalTime } from '@/components/local-time'
import { ClaimCard } from '@/features/modules/components/claim-card'
import { findClaim } from '@/features/modules/content'
import { percentOf } from '@/features/modules/rules'
import { address } from '@/i18n/address'
import type { Locale } from '@/i18n/routing'
import { questionLabels } from '@/questions/labels'
import { QuestionReview } from '@/questions/question-review'
import type { AttemptResult, ReviewedQuestion } from '../schema'
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
  const Mark = isPassed ? CircleCheck : CircleX
  return (
    <>
      <section aria-labelledby="score" className="mt-8 rounded-[6px] border border-line bg-raised px-5 py-6 sm:px-8 sm:py-8">
        <h2 id="score" className="sr-only">
          {t('score')}
        </h2>
        <p className="font-display text-5xl tabular-nums sm:text-6xl">{percent.format(percentOf(earned, max) / 100)}</p>
        <p className="mt-2 text-lg tabular-nums">{t('marks', { earned: marks.format(earned), max: marks.format(max) })}</p>
        <p className={`mt-4 inline-flex items-center gap-2 font-semibold ${isPassed ? 'text-ok' : 'text-wrong'}`}>
          <Mark aria-hidden="true" className="size-5" />
          {isPassed ? t('passed') : t('failed')}
        </p>
        <p className="mt-1 text-sm text-ink-soft">
          {t('passMark', { percent: percent.format(passMarkPercent / 100) })}
          {' · '}
          <LocalTime
            instant={result.submittedAt.toISOString()}
            locale={locale}
            options={{ dateStyle: 'long', timeStyle: 'short' }}
            serverZone="Europe/Paris"
          />
        </p>
        <div className="mt-6 flex flex-wrap items-start gap-3">
          <StartAttempt
            quiz={moduleSlug}
            attemptHref={address(`/modules/${moduleSlug}/quiz/ATTEMPT`, locale)}
            labels={{ start: t('tryAgain'), starting: t('starting'), away: t('startAway'), lost: t('startLost') }}
            variant={isPassed ? 'secondary' : 'primary'}
          />
          <ButtonLink
            variant={isPassed ? 'primary' : 'secondary'}
            href={address(`/modules/${moduleSlug}`, locale)}
          >
            {t('backToModule')}
          </ButtonLink>
        </div>
      </section>

      {result.isOutdated ? (
        <div className="mt-6">
          <Callout title={t('outdated.title')}>
            <p>{t('outdated.text')}</p>
          </Callout>
        </div>
      ) : null}

      <h2 className="mt-12 text-3xl">{t('review')}</h2>
      <ol className="mt-6 space-y-6">
        {result.questions.map((reviewed, index) => (
          <li key={reviewed.question.id} className="rounded-[6px] border border-line bg-raised px-4 py-5 sm:px-7 sm:py-6">
            <h3 className="mb-2 font-sans text-sm font-normal tracking-normal text-ink-soft">
              {t('questionNumber', { number: index + 1, count: result.questions.length })}
            </h3>
            <QuestionReview
              question={reviewed.question}
              answer={reviewed.answer}
              score={reviewed.score}
              locale={locale}
              labels={labels}
            />
            <Claims reviewed={reviewed} title={t('claims')} linkLabel={t('openClaim')} locale={locale} />
          </li>
        ))}
      </ol>
    </>
  )
}

type ClaimsProps = { reviewed: ReviewedQuestion; title: string; linkLabel: string; locale: Locale }

function Claims({ reviewed, title, linkLabel, locale }: ClaimsProps) {
  return (
    <section className="mt-5 border-t border-line pt-4">
      <p className="font-semibold">{title}</p>
      <ol className="mt-3 space-y-4">
        {reviewed.claimIds.map((id, index) => {
          // A claim that the ledger has dropped since the version was frozen is left out; the numbers stay.
          const claim = findClaim(id)
          return claim ? (
            <li key={id} className="grid grid-cols-[2rem_1fr]">
              <span className="text-sm text-ink-soft tabular-nums">[{index + 1}]</span>
              <div className="min-w-0">
                <ClaimCard claim={claim} locale={locale} linkLabel={linkLabel} />
              </div>
            </li>
          ) : null
        })}
      </ol>
    </section>
  )
}
