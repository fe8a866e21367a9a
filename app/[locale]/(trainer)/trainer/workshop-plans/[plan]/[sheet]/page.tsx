import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { Breadcrumbs } from '@/components/breadcrumbs'
import { PageTitle } from '@/components/page-title'
import { AnswerSheetView } from '@/features/workshops/components/answer-sheet'
import { CardSheets } from '@/features/workshops/components/card-sheets'
import { QuestionSheetView } from '@/features/workshops/components/question-sheet'
import { SheetNav } from '@/features/workshops/components/sheet-nav'
import { answerSheet, cardSheets, paperSheets, questionSheet, type PaperSheetName } from '@/features/workshops/plan-view'
import { findWorkshopPlan } from '@/features/workshops/queries'
import type { WorkshopPlan } from '@/features/workshops/schema'
import { address } from '@/i18n/address'
import type { Locale } from '@/i18n/routing'
import { typeset } from '@/lib/typography'
import { questionLabels } from '@/questions/labels'
import type { PaperLabels } from '@/questions/question-paper'
import { pageLocale } from '../../../../../page-locale'
import { requirePlanReader } from '../../plan-reader'

type Props = { params: Promise<{ locale: string; plan: string; sheet: string }> }

export const dynamic = 'force-dynamic'

export const metadata: Metadata = { robots: { index: false } }

/** One sheet of a ready plan for rooms without a network: a test, the survey, the cards, or the trainer's answers. */
export default async function WorkshopSheetPage({ params }: Props) {
  const { locale: asked, plan: slug, sheet: askedSheet } = await params
  const locale = pageLocale(asked)
  const plan = findWorkshopPlan(await requirePlanReader(), slug)
  const name = paperSheets.find((sheet) => sheet === askedSheet)
  if (!plan || !name) notFound()
  const t = await getTranslations({ locale, namespace: 'workshopPlans' })
  const common = await getTranslations({ locale, namespace: 'common' })
  const title = typeset(plan.title[locale], locale)
  return (
    <div className={`${name === 'answers' ? 'sheet-dense' : 'sheet'} mx-auto max-w-[76rem] px-4 pt-8 sm:px-6 sm:pt-10 print:max-w-none print:p-0`}>
      <title>{`${t(`sheet.${name}`)} · ${title} · Grand Large`}</title>
      <Breadcrumbs
        label={common('breadcrumbs')}
        crumbs={[
          { label: t('title'), href: address('/trainer/workshop-plans', locale) },
          { label: title, href: address(`/trainer/workshop-plans/${slug}`, locale) },
        ]}
      />
      <PageTitle above={<span className="hidden print:inline">{title}</span>}>{headingOf(plan, name, locale) ?? t(`sheet.${name}`)}</PageTitle>
      <SheetNav plan={slug} current={name} locale={locale} />
      <Sheet plan={plan} name={name} locale={locale} />
    </div>
  )
}

/** The title that participants read, where a sheet has one of its own. */
function headingOf({ preTest, postTest, survey }: WorkshopPlan, name: PaperSheetName, locale: Locale): string | null {
  const titles: Partial<Record<PaperSheetName, string>> = { 'pre-test': preTest.title[locale], 'post-test': postTest.title[locale], satisfaction: survey.title[locale] }
  const title = titles[name]
  return title === undefined ? null : typeset(title, locale)
}

async function Sheet({ plan, name, locale }: { plan: WorkshopPlan; name: PaperSheetName; locale: Locale }) {
  const labels = questionLabels(await getTranslations({ locale, namespace: 'question' }))
  if (name === 'cards') return <CardSheets sheets={cardSheets(plan, locale)} locale={locale} />
  if (name === 'answers') return <AnswerSheetView sheet={answerSheet(plan, locale)} labels={labels} locale={locale} />
  const t = await getTranslations({ locale, namespace: 'workshopPlans.paper' })
  const paper: PaperLabels = { instruction: (type) => t(`instructions.${type}`), true: labels.true, false: labels.false }
  return <QuestionSheetView sheet={questionSheet(plan, name, locale)} labels={paper} hasNickname={name !== 'satisfaction'} locale={locale} />
}
