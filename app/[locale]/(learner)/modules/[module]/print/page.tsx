import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { duration } from '@/components/duration'
import { PageTitle } from '@/components/page-title'
import { RichText } from '@/components/rich-text'
import { Inline } from '@/features/modules/components/inline'
import { LessonSources } from '@/features/modules/components/lesson-sources'
import { findModule, getPrintedModule, listModules, listTracks } from '@/features/modules/content'
import { address } from '@/i18n/address'
import { pageLocale } from '../../../../page-locale'
import { pageMetadata } from '../../../../page-metadata'

type Props = { params: Promise<{ locale: string; module: string }> }

export const dynamicParams = false
export const generateStaticParams = () => listModules().flatMap(({ slug, status }) => (status === 'available' ? [{ module: slug }] : []))

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale: raw, module: slug } = await params
  const locale = pageLocale(raw)
  const module = findModule(slug) ?? notFound()
  const t = await getTranslations({ locale, namespace: 'print' })
  return {
    ...pageMetadata({
      locale,
      href: `/modules/${slug}/print`,
      title: t('title', { module: module.title[locale] }),
      description: t('metaDescription', { module: module.title[locale] }),
    }),
    // Its sections are found at their own addresses.
    robots: { index: false },
  }
}

/** A whole module for paper: its sections one after the other, with the sources and the vocabulary of all of them at the end. */
export default async function PrintPage({ params }: Props) {
  const { locale: raw, module: slug } = await params
  const locale = pageLocale(raw)
  const module = findModule(slug) ?? notFound()
  const t = await getTranslations({ locale, namespace: 'print' })
  const texts = await getTranslations({ locale, namespace: 'module' })
  const track = listTracks().find(({ id }) => id === module.track)
  const number = (track?.modules.findIndex((other) => other.slug === slug) ?? 0) + 1
  const { sections, ...cited } = getPrintedModule(slug, locale)
  const moduleHref = address(`/modules/${slug}`, locale)

  return (
    <div className="mx-auto max-w-[76rem] px-4 pt-8 sm:px-6 sm:pt-10">
      <div className="no-print mb-8 max-w-[44rem] rounded-[4px] border border-line bg-raised px-4 py-3.5">
        <p>{t('how')}</p>
        <p>
          <Link href={moduleHref} prefetch={false} className="inline-flex min-h-11 items-center">
            {t('back')}
          </Link>
        </p>
      </div>
      <PageTitle
        above={[track?.title[locale], texts('number', { number }), duration(module.minutes, locale)].join(' · ')}
        lede={<Inline text={module.summary} locale={locale} />}
      >
        {module.title[locale]}
      </PageTitle>

      <div className="max-w-[38rem]">
        <section aria-labelledby="objectives" className="mt-10">
          <h2 id="objectives" className="text-[1.375rem]">
            {texts('objectives')}
          </h2>
          <div className="dash-list mt-3">
            <ul>
              {module.objectives.map(({ id, text }) => (
                <li key={id}>
                  <Inline text={text} locale={locale} />
                </li>
              ))}
            </ul>
          </div>
        </section>
        <nav aria-labelledby="contents" className="mt-10">
          <h2 id="contents" className="text-[1.375rem]">
            {t('contents')}
          </h2>
          <ol className="mt-2 list-decimal ps-6">
            {sections.map((section) => (
              <li key={section.slug}>
                <a href={`#section-${section.slug}`} className="inline-block py-1">
                  {section.title}
                </a>
              </li>
            ))}
          </ol>
        </nav>
        {sections.map((section, index) => (
          <section key={section.slug} aria-labelledby={`section-${section.slug}`} className="printed-section mt-16">
            <h2 id={`section-${section.slug}`} className="text-[1.875rem]">
              {index + 1}. {section.title}
            </h2>
            <RichText html={section.html} className="prose mt-5" />
          </section>
        ))}
        <LessonSources lesson={{ ...cited, html: sections.map(({ html }) => html).join('') }} locale={locale} intro={t('sourcesIntro')} />
      </div>
    </div>
  )
}
