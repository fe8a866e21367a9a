import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import Link from 'next/link'
import { duration } from '@/components/duration'
import { PageTitle } from '@/components/page-title'
import { RichText } from '@/components/rich-text'
import { renderInline } from '@/features/modules/markdown'
import { listWorkshopPlans } from '@/features/workshops/queries'
import { address } from '@/i18n/address'
import { typeset } from '@/lib/typography'
import { pageLocale } from '../../../page-locale'
import { requirePlanReader } from './plan-reader'

type Props = { params: Promise<{ locale: string }> }

export const dynamic = 'force-dynamic'

export const metadata: Metadata = { robots: { index: false } }

/** The ready plans, for trainers. */
export default async function WorkshopPlansPage({ params }: Props) {
  const locale = pageLocale((await params).locale)
  const plans = listWorkshopPlans(await requirePlanReader())
  const t = await getTranslations({ locale, namespace: 'workshopPlans' })
  return (
    <div className="mx-auto max-w-[76rem] px-4 pt-8 sm:px-6 sm:pt-10">
      <title>{`${t('title')} · Grand Large`}</title>
      <PageTitle lede={t('lede')}>{t('title')}</PageTitle>
      {plans.length === 0 ? <p className="mt-8">{t('empty')}</p> : null}
      <ul className="mt-8 max-w-[46rem] pb-4">
        {plans.map(({ slug, title, summary, minutes }) => (
          <li key={slug} className="border-t border-line py-6">
            <h2 className="text-[1.5rem]">
              <Link href={address(`/trainer/workshop-plans/${slug}`, locale)} prefetch={false}>
                {typeset(title[locale], locale)}
              </Link>
            </h2>
            <p className="mt-1 text-sm text-ink-soft">{duration(minutes, locale)}</p>
            <RichText html={renderInline(summary[locale], locale)} className="mt-2" />
          </li>
        ))}
      </ul>
    </div>
  )
}
