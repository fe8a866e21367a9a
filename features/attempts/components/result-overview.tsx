import { useTranslations } from 'next-intl'
import type { QuestionLabels } from '@/questions/labels'
import { VerdictMark } from '@/questions/verdict-line'
import { isBlank } from '@/questions/blank'
import type { ResultQuestion } from '../schema'

type Props = { questions: readonly ResultQuestion[]; labels: QuestionLabels }

/** The verdicts in a column, each leading to its question; beside the questions where there is room. */
export function ResultOverview({ questions, labels }: Props) {
  const t = useTranslations('quiz')
  return (
    <nav aria-labelledby="overview" className="lg:sticky lg:top-8 lg:col-start-2 lg:row-span-6 lg:row-start-1 lg:max-h-[calc(100dvh-4rem)] lg:overflow-y-auto">
      <h2 id="overview" className="text-[1.25rem]">
        {t('overview')}
      </h2>
      <ol className="mt-3 border-t border-ink">
        {questions.map(({ player, score, answer }, index) => (
          <li key={player.id} className="border-b border-line">
            <a
              href={`#question-${index + 1}`}
              className="flex min-h-11 items-center justify-between gap-x-4 text-sm text-ink no-underline hover:underline lg:min-h-10"
            >
              <span>{t('dialog.goTo', { number: index + 1 })}</span>
              {score ? (
                <VerdictMark verdict={score.verdict} label={labels[score.verdict]} />
              ) : (
                <span className="text-ink-soft">{isBlank(answer) ? t('state.unanswered') : t('state.answered')}</span>
              )}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  )
}
