import type { Metadata } from 'next'
import { NextIntlClientProvider } from 'next-intl'
import { getMessages, getTranslations } from 'next-intl/server'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { Breadcrumbs } from '@/components/breadcrumbs'
import { duration } from '@/components/duration'
import { PageTitle } from '@/components/page-title'
import { RichText } from '@/components/rich-text'
import { ActivityForm } from '@/features/activities/components/activity-form'
import { shownActivity } from '@/features/activities/shown-activity'
import { SectionWay } from '@/features/modules/components/section-way'
import { findActivity, findModule, listActivities } from '@/features/modules/content'
import { address } from '@/i18n/address'
import { pageLocale } from '../../../../../page-locale'
import { pageMetadata } from '../../../../../page-metadata'

type Props = { params: Promise<{ locale: string; module: string; activity: string }> }

export const dynamicParams = false
export const generateStaticParams = () => listActivities().map(({ module, slug }) => ({ module, activity: slug }))

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale: asked, module: moduleSlug, activity: slug } = await params
  const locale = pageLocale(asked)
  const activity = findActivity(slug) ?? notFound()
  const module = findModule(moduleSlug) ?? notFound()
  const t = await getTranslations({ locale, namespace: 'activity' })
  const title = activity.title[locale]
  return pageMetadata({
    locale,
    href: `/modules/${moduleSlug}/activities/${slug}`,
    title,
    description: t('metaDescription', { activity: title, module: module.title[locale] }),
  })
}

/** The same page for everybody: what somebody has filled in comes from the API. Without scripts it can be printed and filled in by hand. */
export default async function ActivityPage({ params }: Props) {
  const { locale: asked, module: moduleSlug, activity: slug } = await params
  const locale = pageLocale(asked)
  const module = findModule(moduleSlug) ?? notFound()
  const activity = findActivity(slug)
  if (activity?.module !== moduleSlug) notFound()
  const t = await getTranslations({ locale, namespace: 'activity' })
  const common = await getTranslations({ locale, namespace: 'common' })
  const { activity: texts } = await getMessages({ locale })
  const form = shownActivity(activity, locale)
  const section = module.sections.find((other) => other.slug === activity.section)
  const moduleHref = address(`/modules/${moduleSlug}`, locale)
  return (
    <div className="mx-auto max-w-[76rem] px-4 pt-8 pb-4 sm:px-6 sm:pt-10">
      <Breadcrumbs
        label={common('breadcrumbs')}
        crumbs={[
          { label: t('modules'), href: address('/modules', locale) },
          { label: module.title[locale], href: moduleHref },
        ]}
      />
      <div className="max-w-[44rem]">
        <PageTitle above={<span className="no-print">{t('above', { duration: duration(activity.minutes, locale) })}</span>}>{form.title}</PageTitle>
        <div className="no-print mt-4 mb-8 space-y-2">
          <p className="text-lg leading-relaxed text-ink-soft">
            <RichText as="span" html={form.introduction} />
          </p>
          {section ? (
            <p>
              {t('belongsTo')}{' '}
              <Link href={address(`/modules/${moduleSlug}/${section.slug}`, locale)} prefetch={false}>
                {section.title[locale]}
              </Link>
            </p>
          ) : null}
        </div>
        <p className="no-print mb-6 hidden noscript:block">{t('noScript')}</p>
        <NextIntlClientProvider locale={locale} messages={{ activity: texts }}>
          <ActivityForm form={form} moduleTitle={module.title[locale]} />
        </NextIntlClientProvider>
        <div className="mt-12">
          <SectionWay module={module} section={activity.section} locale={locale} isTask />
        </div>
      </div>
    </div>
  )
}
