import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { LocalTime } from '@/components/local-time'
import type { Locale } from '@/i18n/routing'
import { questionLabels } from '@/questions/labels'
import { QuestionReview } from '@/questions/question-review'
import type { TrainerAttempt, TrainerQuestion } from '../schema'
import { AcceptLateForm } from './accept-late-form'
import { CheckRubricForm } from './check-rubric-form'
import { ExtraTimeForm } from './extra-time-form'

type Props = { attempt: TrainerAttempt; locale: Locale }

/** What a trainer sees of an attempt and can do for its learner: time, late answers, open answers. No name. */
export async function TrainerAttemptView({ attempt, locale }: Props) {
  const t = await getTranslations({ locale, namespace: 'trainer' })
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 })
  const { submittedAt, score, timeLimitSeconds, late, open } = attempt
  return (
    <div className="mt-6 max-w-[46rem] space-y-10 pb-4">
      <section aria-labelledby="state" className="space-y-1">
        <h2 id="state" className="sr-only">
          {t('state')}
        </h2>
        <p>
          {t('startedAt')} <At instant={attempt.startedAt} locale={locale} />
        </p>
        <p className="font-semibold">
          {submittedAt ? (
            <>
              {t(attempt.isClosedByTime ? 'closedByTime' : 'submittedAt')} <At instant={submittedAt} locale={locale} />
              {score ? ` · ${percent.format(score.percent / 100)} · ${t(score.isPassed ? 'passed' : 'failed')}` : null}
            </>
          ) : attempt.deadlineAt ? (
            <>
              {t('endsAt')} <At instant={attempt.deadlineAt} locale={locale} />
            </>
          ) : (
            t('running')
          )}
        </p>
      </section>

      {submittedAt === null && timeLimitSeconds !== null ? (
        <Part id="extra-time" title={t('extraTime.title')}>
          <p>{t('extraTime.text')}</p>
          <ExtraTimeForm attemptId={attempt.id} minutes={Math.round(attempt.extraTimeSeconds / 60)} />
        </Part>
      ) : null}

      {late.length > 0 ? (
        <Part id="late" title={t('late.title')}>
          <p>{t('late.text')}</p>
          <ol className="space-y-6">
            {late.map((question) => (
              <Question key={question.questionId} seen={question} locale={locale}>
                <p className="text-sm text-ink-soft">
                  {t('late.arrivedAt')} <At instant={question.savedAt} locale={locale} />
                </p>
              </Question>
            ))}
          </ol>
          <AcceptLateForm attemptId={attempt.id} count={late.length} />
        </Part>
      ) : null}

      {open.length > 0 ? (
        <Part id="open" title={t('open.title')}>
          <p>{t('open.text')}</p>
          <ol className="space-y-6">
            {open.map((question) => (
              <Question key={question.questionId} seen={question} locale={locale}>
                <CheckRubricForm attemptId={attempt.id} questionId={question.questionId} criteria={question.criteria} met={question.met} />
              </Question>
            ))}
          </ol>
        </Part>
      ) : null}

      {submittedAt !== null && late.length === 0 && open.length === 0 ? <p>{t('nothing')}</p> : null}
    </div>
  )
}

function Part({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <section aria-labelledby={id} className="space-y-4">
      <h2 id={id} className="text-[1.5rem]">
        {title}
      </h2>
      {children}
    </section>
  )
}

async function Question({ seen, locale, children }: { seen: TrainerQuestion; locale: Locale; children: ReactNode }) {
  const t = await getTranslations({ locale, namespace: 'trainer' })
  const labels = questionLabels(await getTranslations({ locale, namespace: 'question' }))
  const { question, answer, score } = seen
  return (
    <li className="space-y-4 rounded-[4px] border border-line bg-raised px-4 py-5 sm:px-7">
      <h3 className="font-sans text-sm font-normal tracking-normal text-ink-soft">{t('question', { number: seen.number })}</h3>
      <QuestionReview question={question} answer={answer} score={score} locale={locale} labels={labels} />
      {children}
    </li>
  )
}

const At = ({ instant, locale }: { instant: string; locale: Locale }) => (
  <LocalTime instant={instant} locale={locale} options={{ dateStyle: 'long', timeStyle: 'short' }} serverZone="Europe/Paris" />
)
