import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { LocalTime } from '@/components/local-time'
import { PageTitle } from '@/components/page-title'
import { ActivityDocument } from '@/features/activities/components/activity-document'
import { findShownWork } from '@/features/activities/queries'
import { shownActivity } from '@/features/activities/shown-activity'
import { findActivity, findModule } from '@/features/modules/content'
import { findViewer } from '@/features/users/viewer'
import { pageLocale } from '../../../../page-locale'

type Props = { params: Promise<{ locale: string; work: string }> }

export const dynamic = 'force-dynamic'

export const metadata: Metadata = { robots: { index: false } }

/** A form that its learner shows to trainers, to be read. For anyone else, and once it is taken back, there is no such page. */
export default async function TrainerActivityPage({ params }: Props) {
  const { locale: asked, work: showId } = await params
  const locale = pageLocale(asked)
  const viewer = await findViewer()
  const work = viewer && (await findShownWork(viewer, showId))
  const activity = work && findActivity(work.slug)
  if (!activity) notFound()
  const t = await getTranslations({ locale, namespace: 'trainerActivity' })
  const form = shownActivity(activity, locale)
  return (
    <div className="mx-auto max-w-[76rem] px-4 pt-8 sm:px-6 sm:pt-10">
      <title>{`${t('title')} · Grand Large`}</title>
      <PageTitle above={t('title')}>{form.title}</PageTitle>
      <p className="mt-2">
        {findModule(activity.module)?.title[locale]} · {t('savedAt')}{' '}
        <LocalTime instant={work.savedAt} locale={locale} options={{ dateStyle: 'long', timeStyle: 'short' }} serverZone="Europe/Paris" />
      </p>
      <div className="mt-8 max-w-[46rem] pb-4">
        <ActivityDocument
          form={form}
          values={work.values}
          empty="words"
          texts={{ total: String(t.raw('total')), empty: t('empty'), ticked: t('ticked'), unticked: t('unticked') }}
          locale={locale}
        />
      </div>
    </div>
  )
}
