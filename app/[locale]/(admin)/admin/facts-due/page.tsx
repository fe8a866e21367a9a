import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { Button } from '@/components/button'
import { calendarDate } from '@/components/calendar-date'
import { Callout } from '@/components/callout'
import { Field } from '@/components/field'
import { PageTitle } from '@/components/page-title'
import { FactDueItem } from '@/features/modules/components/fact-due-item'
import { daysAfter, today } from '@/features/modules/facts-due'
import { listFactsDue } from '@/features/modules/queries'
import { address } from '@/i18n/address'
import { pageLocale } from '../../../page-locale'
import { adminMetadata, requireAdmin } from '../admin-viewer'

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> }

export const dynamic = 'force-dynamic'

const DAYS_AHEAD = 30

const filterSchema = z.object({ by: z.iso.date().optional().catch(undefined) })

export const generateMetadata = ({ params }: Props): Promise<Metadata> => adminMetadata(params, 'factsDue')

export default async function FactsDuePage({ params, searchParams }: Props) {
  const locale = pageLocale((await params).locale)
  const viewer = await requireAdmin()
  const now = today()
  const by = filterSchema.parse(await searchParams).by ?? daysAfter(now, DAYS_AHEAD)
  const facts = listFactsDue(viewer, by)
  const late = facts.filter(({ dueOn }) => dueOn < now).length
  const t = await getTranslations({ locale, namespace: 'admin.factsDue' })
  return (
    <div className="pt-8 sm:pt-10">
      <PageTitle lede={t('lede')}>{t('title')}</PageTitle>
      {/* A plain form, so that the address holds what is shown. */}
      <form action={address('/admin/facts-due', locale)} role="search" aria-label={t('filter')} className="mt-6 flex flex-wrap items-end gap-x-4 gap-y-3">
        <div className="w-52">
          <Field label={t('by')}>{(control) => <input type="date" name="by" required defaultValue={by} {...control} />}</Field>
        </div>
        <Button type="submit">{t('submit')}</Button>
      </form>
      <section aria-labelledby="facts" className="mt-8 max-w-[52rem]">
        <h2 id="facts" className="text-[1.5rem]">
          {t('count', { count: facts.length, day: calendarDate(by, locale) })}
        </h2>
        {late > 0 ? <p className="mt-1 font-semibold text-wrong">{t('late', { count: late })}</p> : null}
        {facts.length > 0 ? (
          <>
            <p className="mt-2 text-sm text-ink-soft">{t('howTo')}</p>
            <ol className="mt-5 border-t border-ink">
              {facts.map((fact) => (
                <FactDueItem key={fact.claim.id} fact={fact} today={now} locale={locale} />
              ))}
            </ol>
          </>
        ) : (
          <div className="mt-4 max-w-[44rem]">
            <Callout title={t('empty.title')}>
              <p>{t('empty.text')}</p>
            </Callout>
          </div>
        )}
      </section>
    </div>
  )
}
