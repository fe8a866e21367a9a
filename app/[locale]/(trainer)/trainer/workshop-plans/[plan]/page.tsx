import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { Breadcrumbs } from '@/components/breadcrumbs'
import { PageTitle } from '@/components/page-title'
import { RichText } from '@/components/rich-text'
import { RunSheetView } from '@/features/workshops/components/run-sheet'
import { SheetNav } from '@/features/workshops/components/sheet-nav'
import { runSheet } from '@/features/workshops/plan-view'
import { findWorkshopPlan } from '@/features/workshops/queries'
import { activitiesOf, minutesSaved } from '@/features/workshops/rules'
import { address } from '@/i18n/address'
import { pageLocale } from '../../../../page-locale'
import { requirePlanReader } from '../plan-reader'

type Props = { params: Promise<{ locale: string; plan: string }> }

export const dynamic = 'force-dynamic'

export const metadata: Metadata = { robots: { index: false } }

/** The run sheet of a ready plan, to be read and printed. */
export default async function WorkshopPlanPage({ params }: Props) {
  const { locale: asked, plan: slug } = await params
  const locale = pageLocale(asked)
  const plan = findWorkshopPlan(await requirePlanReader(), slug)
  if (!plan) notFound()
  const t = await getTranslations({ locale, namespace: 'workshopPlans' })
  const common = await getTranslations({ locale, namespace: 'common' })
  const sheet = runSheet(plan, locale)
  return (
    <div className="sheet-dense mx-auto max-w-[76rem] px-4 pt-8 sm:px-6 sm:pt-10 print:max-w-none print:p-0">
      <title>{`${sheet.title} · Grand Large`}</title>
      <Breadcrumbs label={common('breadcrumbs')} crumbs={[{ label: t('title'), href: address('/trainer/workshop-plans', locale) }]} />
      <PageTitle lede={<RichText as="span" html={sheet.summary} />}>{sheet.title}</PageTitle>
      <SheetNav plan={slug} current="run-sheet" locale={locale} />
      <RunSheetView sheet={sheet} minutesSaved={minutesSaved(activitiesOf(plan))} locale={locale} />
    </div>
  )
}
