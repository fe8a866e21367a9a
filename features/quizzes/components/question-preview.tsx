import { getTranslations } from 'next-intl/server'
import { Icon } from '@/components/icon'
import { renderInline } from '@/features/modules/markdown'
import { isLocale, routing, type Locale } from '@/i18n/routing'
import { keyOf } from '@/questions/key-of'
import { questionLabels } from '@/questions/labels'
import { localise, localiseForReview } from '@/questions/localise'
import { presentHidden, presentQuestion, scoreAnswer, type Question } from '@/questions/question'
import { QuestionReview } from '@/questions/question-review'
import { inOrderOf } from '@/questions/in-order-of'
import { QuestionTrial } from './question-trial'

/** The language that the address asks a preview in; that of the page otherwise. */
export const previewLocale = (asked: unknown, locale: Locale): Locale => (typeof asked === 'string' && isLocale(asked) ? asked : locale)

type Props = { question: Question; shown: Locale; locale: Locale; href: string }

/** A question as a learner sees it in either language, to be tried, and what they see once it is marked. */
export async function QuestionPreview({ question, shown, locale, href }: Props) {
  const t = await getTranslations({ locale, namespace: 'admin' })
  const labels = questionLabels(await getTranslations({ locale: shown, namespace: 'question' }))
  const html = (markdown: string) => renderInline(markdown, shown)
  const seed = question.id
  // As the first learner who meets it might: options are in no author's order.
  const player = localise(presentHidden(question, seed), shown, html)
  const review = inOrderOf(localiseForReview(question, shown, html), presentQuestion(question, seed))
  const answer = keyOf(question, shown)
  return (
    <>
      <nav aria-label={t('questions.preview.language')} className="mt-3">
        <ul className="flex flex-wrap gap-2">
          {routing.locales.map((one) => (
            <li key={one}>
              <a
                href={`${href}?in=${one}#preview`}
                aria-current={one === shown ? 'true' : undefined}
                className="inline-flex min-h-11 items-center rounded-[4px] border border-line px-3.5 text-ink no-underline hover:border-ink aria-[current]:border-ink aria-[current]:bg-raised aria-[current]:font-semibold"
              >
                {t(`languages.${one}`)}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <p className="mt-2 text-sm text-ink-soft">{t('questions.preview.note')}</p>
      <div lang={shown} className="mt-3 max-w-[46rem] rounded-[4px] border border-line bg-raised px-4 py-5 sm:px-7">
        <QuestionTrial question={player} labels={labels} />
      </div>
      <details className="group mt-3 max-w-[46rem]">
        <summary className="inline-flex min-h-11 list-none items-center gap-1 text-sea underline underline-offset-[0.2em] [&::-webkit-details-marker]:hidden">
          {t('questions.preview.key')}
          <Icon name="chevronDown" className="size-4 group-open:rotate-180" />
        </summary>
        <div lang={shown} className="mt-2 rounded-[4px] border border-line bg-raised px-4 py-5 sm:px-7">
          <QuestionReview question={review} answer={answer} score={scoreAnswer(question, answer)} locale={shown} labels={labels} />
        </div>
      </details>
    </>
  )
}
