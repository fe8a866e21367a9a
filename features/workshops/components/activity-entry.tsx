import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { RichText } from '@/components/rich-text'
import { address } from '@/i18n/address'
import type { Locale } from '@/i18n/routing'
import type { PlayerQuestion } from '@/questions/localise'
import type { Answer } from '@/questions/question'
import { letterOf } from '@/questions/question-paper'
import type { ActivityView } from '../plan-view'
import { clock } from '../rules'

type Props = { activity: ActivityView; plan: string; locale: Locale }

/** One step of the plan: its time, what the trainer does, what everybody else does and sees. */
export async function ActivityEntry({ activity, plan, locale }: Props) {
  const t = await getTranslations({ locale, namespace: 'workshopPlans' })
  const { kind, title, startsAt, endsAt, minutes, minutesIfLate, notes, participants, room, slide, materials, handouts, paper } = activity
  return (
    <article className="grid gap-x-6 gap-y-2 border-b border-line py-5 sm:grid-cols-[8.5rem_1fr] print:grid-cols-[7rem_1fr] print:py-3">
      <div className="text-sm">
        <p className="text-base font-semibold tabular-nums">
          {clock(startsAt)}–{clock(endsAt)}
        </p>
        <p>{t('activity.minutes', { minutes })}</p>
        {minutesIfLate === undefined ? null : <p className="text-ink-soft">{t('activity.ifLate', { minutes: minutesIfLate })}</p>}
        <p className="mt-1 font-semibold text-sea">{t(`kind.${kind}`)}</p>
      </div>
      <div className="max-w-[46rem] min-w-0">
        <h4 className="text-lg font-semibold print:break-after-avoid">{title}</h4>
        <Particulars activity={activity} locale={locale} />
        <h5 className="mt-3 text-sm font-semibold text-ink-soft">{t('activity.notes')}</h5>
        <ol className="mt-1 list-decimal space-y-1.5 ps-5">
          {notes.map((html, index) => (
            <li key={index}>
              <RichText as="span" html={html} />
            </li>
          ))}
        </ol>
        <dl className="mt-3 grid gap-x-5 gap-y-1.5 text-sm sm:grid-cols-[8rem_1fr] print:grid-cols-[7rem_1fr]">
          <Line name={t('activity.participants')}>
            <RichText as="span" html={participants} />
          </Line>
          {room === null ? null : (
            <Line name={t('activity.room')}>
              <RichText as="span" html={room} />
            </Line>
          )}
          {slide === null ? null : (
            <Line name={t('activity.slide')}>
              <RichText html={slide} className="prose slide border border-wind px-4 py-3 print:break-inside-avoid" />
            </Line>
          )}
          {materials.length > 0 ? <Line name={t('activity.materials')}>{materials.map((html, index) => <RichText key={index} html={html} />)}</Line> : null}
          {handouts.length > 0 ? (
            <Line name={t('activity.handouts')}>
              {handouts.map(({ id, title: name }, index) => (
                <span key={id}>
                  {index > 0 ? ', ' : null}
                  <a href={`${address(`/trainer/workshop-plans/${plan}/cards`, locale)}#${id}`}>{name}</a>
                </span>
              ))}
            </Line>
          ) : null}
          <Line name={t('activity.paper')}>
            <RichText as="span" html={paper} />
          </Line>
        </dl>
      </div>
    </article>
  )
}

const Line = ({ name, children }: { name: string; children: ReactNode }) => (
  <div className="contents">
    <dt className="text-ink-soft">{name}</dt>
    <dd className="min-w-0 max-sm:mb-1.5">{children}</dd>
  </div>
)

/** What an activity has by its kind: a section, a question with its key, a task, a motion. */
async function Particulars({ activity, locale }: { activity: ActivityView; locale: Locale }) {
  const t = await getTranslations({ locale, namespace: 'workshopPlans' })
  const { lesson, question, prompt, criteria, motion, phases } = activity
  return (
    <>
      {lesson ? (
        <p className="mt-2">
          <span className="text-sm text-ink-soft">{t('activity.lesson')}</span>
          <br />
          <a href={address(lesson.href, locale)} className="font-display text-lg">
            {lesson.section}
          </a>{' '}
          <span className="text-sm text-ink-soft">({lesson.module})</span>
        </p>
      ) : null}
      {motion === null ? null : <Quoted name={t('activity.motion')} html={motion} />}
      {phases.length > 0 ? (
        <ol className="mt-2 text-sm">
          {phases.map(({ id, title, minutes, startsAt, vote }) => (
            <li key={id} className="flex flex-wrap gap-x-3">
              <span className="w-10 tabular-nums">{clock(startsAt)}</span>
              <span>{title}</span>
              <span className="text-ink-soft">
                {t('activity.minutes', { minutes })}
                {vote ? ` · ${t(`vote.${vote}`)}` : null}
              </span>
            </li>
          ))}
        </ol>
      ) : null}
      {question ? (
        <div className="mt-2">
          <Quoted name={t('activity.question')} html={question.question.stem} />
          <Options question={question.question} answer={question.key} keyLabel={t('activity.key')} />
          {question.explanation ? <RichText html={question.explanation} className="mt-2 text-sm" /> : null}
        </div>
      ) : null}
      {prompt === null ? null : <Quoted name={t('activity.prompt')} html={prompt} />}
      {criteria.length > 0 ? (
        <>
          <h5 className="mt-2 text-sm font-semibold text-ink-soft">{t('activity.criteria')}</h5>
          <ul className="mt-1 list-disc ps-5 text-sm">
            {criteria.map((html, index) => (
              <li key={index}>
                <RichText as="span" html={html} />
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </>
  )
}

const Quoted = ({ name, html }: { name: string; html: string }) => (
  <p className="mt-2">
    <span className="text-sm text-ink-soft">{name}</span>
    <br />
    <RichText as="span" html={html} className="font-display text-lg" />
  </p>
)

/** The options with their letters, the key marked in words. Other types show their key on the sheet of answers. */
function Options({ question, answer, keyLabel }: { question: PlayerQuestion; answer: Answer | null; keyLabel: string }) {
  const options = 'options' in question ? question.options : question.type === 'opinion' && question.response.kind === 'choice' ? question.response.options : []
  const keys = answer && 'optionId' in answer ? [answer.optionId] : answer && 'optionIds' in answer ? answer.optionIds : []
  return (
    <ul className="mt-1">
      {options.map(({ id, text }, index) => (
        <li key={id} className="flex flex-wrap gap-x-2.5">
          <span className="font-semibold">{letterOf(index)}</span>
          <RichText as="span" html={text} />
          {keys.includes(id) ? <span className="font-semibold text-ok">✓ {keyLabel}</span> : null}
        </li>
      ))}
    </ul>
  )
}
