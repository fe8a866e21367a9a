import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { duration } from '@/components/duration'
import { RichText } from '@/components/rich-text'
import type { Locale } from '@/i18n/routing'
import type { Html } from '@/questions/localise'
import type { PartView, RunSheet } from '../plan-view'
import { clock } from '../rules'
import { ActivityEntry } from './activity-entry'
import { SourceList } from './source-list'

type Props = { sheet: RunSheet; minutesSaved: number; locale: Locale }

/** A plan for the trainer: the card, the times at a glance, then everything step by step. */
export async function RunSheetView({ sheet, minutesSaved, locale }: Props) {
  const t = await getTranslations({ locale, namespace: 'workshopPlans' })
  return (
    <div className="mt-8 space-y-10 pb-4">
      <Card sheet={sheet} locale={locale} />
      <Overview parts={sheet.parts} minutes={sheet.minutes} locale={locale} />
      <Section id="preparation" title={t('preparation')}>
        <List items={sheet.preparation} />
      </Section>
      <Section id="plan" title={t('plannedAs')}>
        {sheet.parts.map((part) => (
          <section key={part.id} aria-labelledby={`part-${part.id}`} className="mt-8 first:mt-4">
            <h3 id={`part-${part.id}`} className="border-b-2 border-ink pb-1.5 text-[1.25rem] print:break-after-avoid">
              <span className="me-3 font-sans text-base font-semibold tabular-nums">
                {clock(part.startsAt)}–{clock(part.endsAt)}
              </span>
              {part.title}
            </h3>
            {part.activities.map((activity) => (
              <ActivityEntry key={activity.id} activity={activity} plan={sheet.slug} locale={locale} />
            ))}
          </section>
        ))}
      </Section>
      <Risks sheet={sheet} minutesSaved={minutesSaved} locale={locale} />
      <SourceList sources={sheet.sources} locale={locale} />
    </div>
  )
}

function Section({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <section aria-labelledby={id}>
      <h2 id={id} className="text-[1.5rem] print:break-after-avoid">
        {title}
      </h2>
      {children}
    </section>
  )
}

const List = ({ items }: { items: readonly Html[] }) => (
  <ul className="dash-list mt-3 max-w-[46rem]">
    {items.map((html, index) => (
      <li key={index}>
        <RichText as="span" html={html} />
      </li>
    ))}
  </ul>
)

async function Card({ sheet, locale }: { sheet: RunSheet; locale: Locale }) {
  const t = await getTranslations({ locale, namespace: 'workshopPlans.card' })
  const lines = [
    { name: t('duration'), value: duration(sheet.minutes, locale) },
    { name: t('audience'), value: sheet.audience },
    { name: t('room'), value: sheet.room },
    { name: t('staff'), value: sheet.staff },
  ]
  return (
    <Section id="card" title={t('title')}>
      <dl className="mt-3 grid max-w-[46rem] gap-x-6 gap-y-1 sm:grid-cols-[8rem_1fr]">
        {lines.map(({ name, value }) => (
          <div key={name} className="contents">
            <dt className="text-ink-soft">{name}</dt>
            <dd className="max-sm:mb-2">
              <RichText as="span" html={value} />
            </dd>
          </div>
        ))}
      </dl>
      <div className="mt-5 grid gap-x-10 gap-y-5 md:grid-cols-2 print:grid-cols-2">
        <div>
          <h3 className="font-sans text-base font-semibold tracking-normal">{t('objectives')}</h3>
          <List items={sheet.objectives} />
        </div>
        <div>
          <h3 className="font-sans text-base font-semibold tracking-normal">{t('success')}</h3>
          <List items={sheet.success} />
        </div>
      </div>
    </Section>
  )
}

async function Overview({ parts, minutes, locale }: { parts: readonly PartView[]; minutes: number; locale: Locale }) {
  const t = await getTranslations({ locale, namespace: 'workshopPlans' })
  return (
    <div>
      <h2 id="overview" className="text-[1.5rem] print:break-after-avoid">
        {t('overview.title')}
      </h2>
      <div className="table-scroll mt-3 max-w-[56rem]" role="region" aria-labelledby="overview" tabIndex={0}>
        <table>
          <thead>
            <tr>
              <th scope="col">{t('overview.time')}</th>
              <th scope="col" className="is-right">
                {t('overview.minutes')}
              </th>
              <th scope="col">{t('overview.part')}</th>
              <th scope="col">{t('overview.activities')}</th>
            </tr>
          </thead>
          <tbody>
            {parts.map(({ id, title, startsAt, endsAt, activities }) => (
              <tr key={id}>
                <td>
                  {clock(startsAt)}–{clock(endsAt)}
                </td>
                <td className="is-right">{endsAt - startsAt}</td>
                <th scope="row" className="font-semibold">
                  {title}
                </th>
                <td>{[...new Set(activities.map(({ kind }) => t(`kind.${kind}`)))].join(', ')}</td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{t('overview.total')}</th>
              <td className="is-right font-semibold">{minutes}</td>
            </tr>
          </tfoot>
        </table>
      </div>
    </div>
  )
}

async function Risks({ sheet: { risks }, minutesSaved, locale }: Props) {
  const t = await getTranslations({ locale, namespace: 'workshopPlans.risks' })
  if (risks.length === 0) return null
  return (
    <Section id="risks" title={t('title')}>
      <dl className="mt-3 max-w-[46rem]">
        {risks.map(({ risk, answer }, index) => (
          <div key={index} className="border-b border-line py-2.5 print:break-inside-avoid">
            <dt className="font-semibold">
              <RichText as="span" html={risk} />
            </dt>
            <dd>
              <RichText as="span" html={answer} />
            </dd>
          </div>
        ))}
      </dl>
      {minutesSaved > 0 ? <p className="mt-3 text-sm text-ink-soft">{t('saved', { minutes: minutesSaved })}</p> : null}
    </Section>
  )
}
