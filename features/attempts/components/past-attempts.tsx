import { getTranslations } from 'next-intl/server'
import { Icon } from '@/components/icon'
import { LocalTime } from '@/components/local-time'
import { percentOf } from '@/features/modules/rules'
import { address } from '@/i18n/address'
import type { Locale } from '@/i18n/routing'
import type { PastAttempt } from '../queries'
import { ScorePlot } from './score-plot'

type Props = { title: string; attempts: readonly PastAttempt[]; passMarkPercent: number; locale: Locale }

/** A learner's submitted attempts at one quiz: a small plot, and the table that it is drawn from. */
export async function PastAttempts({ title, attempts, passMarkPercent, locale }: Props) {
  const t = await getTranslations({ locale, namespace: 'me' })
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 })
  const passMark = percent.format(passMarkPercent / 100)
  const rows = attempts.map((attempt) => ({ ...attempt, percent: percentOf(attempt.earned, attempt.max) }))
  return (
    <div className="mt-4 grid items-start gap-x-10 gap-y-6 lg:grid-cols-2">
      <ScorePlot
        attempts={rows}
        passMarkPercent={passMarkPercent}
        label={t('plotLabel', { percent: passMark })}
        passLabel={`${t('passLine')} ${passMark}`}
        locale={locale}
      />
      <div className="overflow-x-auto" role="region" aria-label={t('attemptsOf', { title })} tabIndex={0}>
        <table className="w-full border-collapse text-left tabular-nums">
          <caption className="sr-only">{t('attemptsOf', { title })}</caption>
          <thead>
            <tr className="border-b-2 border-ink text-sm">
              <th scope="col" className="py-2 pr-4 font-semibold">{t('number')}</th>
              <th scope="col" className="py-2 pr-4 font-semibold">{t('date')}</th>
              <th scope="col" className="py-2 pr-4 font-semibold">{t('scoreColumn')}</th>
              <th scope="col" className="py-2 font-semibold">{t('outcome')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.toReversed().map((attempt) => (
              <tr key={attempt.id} className="border-b border-line">
                <th scope="row" className="py-2.5 pr-4 font-normal">
                  <a
                    aria-label={t('openAttempt', { number: attempt.number })}
                    href={address(`/modules/${attempt.quizSlug}/quiz/${attempt.id}`, locale)}
                    className="-mx-3 -my-2.5 inline-block min-w-11 px-3 py-2.5"
                  >
                    {attempt.number}
                  </a>
                </th>
                <td className="py-2.5 pr-4">
                  <LocalTime
                    instant={attempt.submittedAt.toISOString()}
                    locale={locale}
                    options={{ day: 'numeric', month: 'short', year: 'numeric', hour: '2-digit', minute: '2-digit' }}
                    serverZone="Europe/Paris"
                  />
                </td>
                <td className="py-2.5 pr-4">{percent.format(attempt.percent / 100)}</td>
                <td className={`py-2.5 ${attempt.isPassed ? 'text-ok' : 'text-ink-soft'}`}>
                  <span className="inline-flex items-center gap-1.5">
                    <Icon name={attempt.isPassed ? 'circleCheck' : 'clock'} className="size-4" />
                    {attempt.isPassed ? t('passed') : t('failed')}
                  </span>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  )
}
