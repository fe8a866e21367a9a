import { getTranslations } from 'next-intl/server'
import { Callout } from '@/components/callout'
import { RichText } from '@/components/rich-text'
import type { Locale } from '@/i18n/routing'
import { AnswerText } from '@/questions/answer-text'
import type { QuestionLabels } from '@/questions/labels'
import type { PlayerQuestion } from '@/questions/localise'
import type { Answer } from '@/questions/question'
import { letterOf } from '@/questions/question-paper'
import type { AnswerSheet, KeyedQuestion } from '../plan-view'
import { SourceList } from './source-list'

type Props = { sheet: AnswerSheet; labels: QuestionLabels; locale: Locale }

/** The trainer's own sheet: every key with its reason and its sources. */
export async function AnswerSheetView({ sheet: { tests, cards, sources }, labels, locale }: Props) {
  const t = await getTranslations({ locale, namespace: 'workshopPlans.answers' })
  return (
    <div className="mt-6 space-y-10 pb-4">
      <Callout>{t('note')}</Callout>
      {tests.map(({ name, title, questions }) => (
        <section key={name} aria-labelledby={name} className="max-w-[46rem] print:max-w-none">
          <h2 id={name} className="text-[1.5rem]">
            {title}
          </h2>
          <ol className="mt-3">
            {questions.map((question, index) => (
              <Keyed key={question.id} number={index + 1} keyed={question} labels={labels} />
            ))}
          </ol>
          {name === 'live' ? <p className="mt-3 text-sm text-ink-soft">{t('noKey')}</p> : null}
        </section>
      ))}
      {cards.map(({ id, title, answers }) => (
        <section key={id} aria-labelledby={`cards-${id}`} className="max-w-[46rem] print:max-w-none">
          <h2 id={`cards-${id}`} className="text-[1.5rem]">
            {title}
          </h2>
          <dl className="mt-3">
            {answers.map(({ title: card, answer }) => (
              <div key={card} className="border-t border-line py-2 print:break-inside-avoid">
                <dt className="font-semibold">{card}</dt>
                <dd>
                  <RichText as="span" html={answer} />
                </dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
      <SourceList sources={sources} locale={locale} />
    </div>
  )
}

function Keyed({ number, keyed: { question, key, explanation }, labels }: { number: number; keyed: KeyedQuestion; labels: QuestionLabels }) {
  return (
    <li className="grid grid-cols-[2rem_1fr] border-t border-line py-3">
      <span className="font-semibold tabular-nums">{number}</span>
      <div className="min-w-0">
        <RichText html={question.stem} className="text-sm text-ink-soft" />
        {key === null ? null : (
          <p className="font-semibold">
            {lettersOf(question, key)} <AnswerText question={question} answer={key} labels={labels} />
          </p>
        )}
        {explanation === null ? null : <RichText html={explanation} className="mt-1 text-sm" />}
      </div>
    </li>
  )
}

/** The letters that the printed test gives to these options. */
function lettersOf(question: PlayerQuestion, answer: Answer): string {
  if ('value' in answer) return `${letterOf(answer.value ? 0 : 1)} ·`
  const ids = 'optionId' in answer ? [answer.optionId] : 'optionIds' in answer ? answer.optionIds : []
  if (ids.length === 0 || !('options' in question)) return ''
  const letters = question.options.flatMap(({ id }, index) => (ids.includes(id) ? [letterOf(index)] : []))
  return `${letters.join(', ')} ·`
}
