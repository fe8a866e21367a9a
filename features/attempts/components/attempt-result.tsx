import { useLocale, useTranslations } from 'next-intl'
import { Callout } from '@/components/callout'
import { reportHref } from '@/features/error-reports/components/report-href'
import { AnswerText } from '@/questions/answer-text'
import type { QuestionLabels } from '@/questions/labels'
import type { AttemptResult, ResultQuestion } from '../schema'
import { CalibrationTable } from './calibration-table'
import { clockTime } from './clock-time'
import { MarkedQuestion } from './marked-question'
import { ResultOverview } from './result-overview'
import { RubricCheck } from './rubric-check'
import { ScoreCard } from './score-card'
import { ShowToTrainer } from './show-to-trainer'
import { useQuestionLabels } from './use-question-labels'

type Props = {
  result: AttemptResult
  /** Numbers of questions whose answers this window had not yet stored when another one submitted. */
  dropped: readonly number[]
}

/** A submitted attempt: the score, then each question with as much as the quiz shows by now. */
export function AttemptResultView({ result, dropped }: Props) {
  const t = useTranslations('quiz')
  const labels = useQuestionLabels()
  return (
    <div className="mt-8 grid items-start gap-x-14 gap-y-8 lg:grid-cols-[minmax(0,46rem)_15rem]">
      <ScoreCard result={result} />
      <ResultOverview questions={result.questions} labels={labels} />

      {dropped.length > 0 ? (
        <Callout tone="warn" title={t('dropped.title')}>
          <p>{t('dropped.text', { numbers: dropped.join(', '), count: dropped.length })}</p>
        </Callout>
      ) : null}
      {result.isOutdated ? (
        <Callout title={t('outdated.title')}>
          <p>{t('outdated.text')}</p>
        </Callout>
      ) : null}
      {result.isClosedByTime || result.lateAnswers > 0 ? (
        <Callout tone={result.lateAnswers > 0 ? 'warn' : 'info'} title={t('late.title')}>
          <p>{result.lateAnswers > 0 ? t('late.answers', { count: result.lateAnswers }) : t('late.none')}</p>
        </Callout>
      ) : null}
      {result.calibration ? <CalibrationTable calibration={result.calibration} questions={result.questions} /> : null}

      <section aria-labelledby="review" className="min-w-0 pt-4">
        <h2 id="review" className="text-[1.625rem]">
          {t('review')}
        </h2>
        <ol className="mt-5 space-y-6">
          {result.questions.map((question, index) => (
            <li
              key={question.player.id}
              id={`question-${index + 1}`}
              className="scroll-mt-6 rounded-[4px] border border-line bg-raised px-4 py-5 sm:px-7 sm:py-6"
            >
              <Reviewed question={question} number={index + 1} result={result} labels={labels} />
            </li>
          ))}
        </ol>
      </section>
      <ShowToTrainer attemptId={result.id} />
    </div>
  )
}

/** What a trainer has ticked is part of the review; what its writer ticks stands below, instead. */
function rubricCheckOf({ rubric, answer }: ResultQuestion) {
  if (!rubric || !answer) return null
  if (rubric.review === 'self') return 'elsewhere'
  return rubric.met && { metIds: rubric.met }
}

type ReviewedProps = { question: ResultQuestion; number: number; result: AttemptResult; labels: QuestionLabels }

/** One question of the result: number, what may be shown of it, its certainty, a late answer, the rubric. */
function Reviewed({ question, number, result, labels }: ReviewedProps) {
  const t = useTranslations('quiz')
  const tReport = useTranslations('reportError')
  const locale = useLocale()
  const { player, answer, certainty, late } = question
  return (
    <>
      <h3 className="mb-2 font-sans text-sm font-normal tracking-normal text-ink-soft">{t('questionNumber', { number, count: result.questions.length })}</h3>
      <MarkedQuestion {...question} rubricCheck={rubricCheckOf(question)} labels={labels} />
      {certainty && answer ? <p className="mt-4 text-sm text-ink-soft">{t('certainty.given', { level: t(`certainty.${certainty}`) })}</p> : null}
      {late ? (
        <div className="mt-5">
          <Callout tone="warn" title={t('late.answerTitle', { time: clockTime(late.savedAt, locale) })}>
            <p>{t('late.answerText')}</p>
            <div className="mt-1 font-semibold break-words">
              <AnswerText question={player} answer={late.answer} labels={labels} />
            </div>
          </Callout>
        </div>
      ) : null}
      <RubricCheck attemptId={result.id} question={question} />
      <p className="mt-3 border-t border-line pt-3">
        {/* A plain link: search engines have nothing to find there, and nobody fetches the form ahead. */}
        <a href={reportHref({ kind: 'question', id: player.id }, locale, { attemptId: result.id, number })} rel="nofollow" className="no-print inline-block py-1 text-sm">
          {tReport('link')}
          <span className="sr-only"> {tReport('linkQuestion', { number })}</span>
        </a>
      </p>
    </>
  )
}
