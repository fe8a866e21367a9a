import { address } from '@/i18n/address'
import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { Breadcrumbs } from '@/components/breadcrumbs'
import { duration } from '@/components/duration'
import { Icon } from '@/components/icon'
import { RichText } from '@/components/rich-text'
import { labsOfModule } from '@/features/labs/content'
import { LessonNotes } from '@/features/modules/components/lesson-notes'
import { LessonSources } from '@/features/modules/components/lesson-sources'
import { MinutesLeft } from '@/features/modules/components/minutes-left'
import { ReadMark } from '@/features/modules/components/read-mark'
import { ReadingTools } from '@/features/modules/components/reading-tools'
import { SectionReader } from '@/features/modules/components/section-reader'
import { SectionTasks } from '@/features/modules/components/section-tasks'
import { SectionWay } from '@/features/modules/components/section-way'
import { findModule, findQuiz, getLesson, listActivities, listModules } from '@/features/modules/content'
import { typeset } from '@/lib/typography'
import { pageLocale } from '../../../../page-locale'
import { pageMetadata } from '../../../../page-metadata'

type Props = { params: Promise<{ locale: string; module: string; section: string }> }

export const dynamicParams = false
export const generateStaticParams = () =>
  listModules().flatMap((module) => module.sections.map((section) => ({ module: module.slug, section: section.slug })))

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale: raw, module: moduleSlug, section: sectionSlug } = await params
  const locale = pageLocale(raw)
  const module = findModule(moduleSlug) ?? notFound()
  const section = module.sections.find(({ slug }) => slug === sectionSlug) ?? notFound()
  const t = await getTranslations({ locale, namespace: 'section' })
  return pageMetadata({
    locale,
    href: `/modules/${moduleSlug}/${sectionSlug}`,
    title: section.title[locale],
    description: t('metaDescription', { section: section.title[locale], module: module.title[locale] }),
  })
}

export default async function SectionPage({ params }: Props) {
  const { locale: raw, module: moduleSlug, section: sectionSlug } = await params
  const locale = pageLocale(raw)
  const module = findModule(moduleSlug) ?? notFound()
  const index = module.sections.findIndex(({ slug }) => slug === sectionSlug)
  const section = module.sections[index] ?? notFound()
  const lesson = getLesson(moduleSlug, sectionSlug, locale)
  const t = await getTranslations({ locale, namespace: 'section' })
  const common = await getTranslations({ locale, namespace: 'common' })
  const catalogue = await getTranslations({ locale, namespace: 'catalogue' })
  const progress = await getTranslations({ locale, namespace: 'progress' })

  const hrefOf = (slug: string) =>
    address(`/modules/${moduleSlug}/${slug}`, locale)
  const moduleHref = address(`/modules/${moduleSlug}`, locale)
  const quizHref = address(`/modules/${moduleSlug}/quiz`, locale)
  const hasQuiz = findQuiz(moduleSlug) !== null
  const labs = labsOfModule(moduleSlug).filter(({ section: own }) => own === sectionSlug)
  const activities = listActivities().filter((activity) => activity.module === moduleSlug && activity.section === sectionSlug)
  const place = { number: index + 1, total: module.sections.length }

  const left = (
    <MinutesLeft
      module={moduleSlug}
      sections={module.sections.map(({ slug, minutes }) => ({ slug, minutes }))}
      current={sectionSlug}
      texts={{ left: t.raw('left'), done: t('done') }}
    />
  )
  const contents = (
    <>
      <ol className="text-[0.9375rem] leading-snug">
        {module.sections.map((other) => (
          <li key={other.slug}>
            <Link
              href={hrefOf(other.slug)}
              prefetch={false}
              aria-current={other.slug === sectionSlug ? 'page' : undefined}
              className="flex items-baseline justify-between gap-2 border-s-2 border-line py-2 ps-3 text-ink no-underline hover:text-sea hover:underline aria-[current]:border-sail aria-[current]:font-semibold"
            >
              {other.title[locale]}
              <ReadMark module={moduleSlug} section={other.slug} label={progress('read')} />
            </Link>
          </li>
        ))}
        {hasQuiz ? (
          <li>
            <Link
              href={quizHref}
              prefetch={false}
              className="block border-s-2 border-line py-2 ps-3 text-ink no-underline hover:text-sea hover:underline"
            >
              {t('quiz')}
            </Link>
          </li>
        ) : null}
      </ol>
      <p className="mt-3 text-sm text-ink-soft">{left}</p>
    </>
  )

  return (
    <div className="mx-auto max-w-[76rem] px-4 pt-6 sm:px-6 sm:pt-10 lg:grid lg:grid-cols-[15rem_minmax(0,1fr)] lg:gap-x-16">
      <nav aria-label={t('contents')} className="max-lg:hidden lg:sticky lg:top-8 lg:max-h-[calc(100dvh-4rem)] lg:self-start lg:overflow-y-auto">
        <p className="mb-3 text-sm">
          <Link href={moduleHref} prefetch={false} className="text-ink-soft hover:text-sea">
            {module.title[locale]}
          </Link>
        </p>
        {contents}
      </nav>

      <div className="min-w-0 max-w-[38rem]">
        <div className="lg:hidden">
          <Breadcrumbs
            label={common('breadcrumbs')}
            crumbs={[
              { label: catalogue('title'), href: address('/modules', locale) },
              { label: module.title[locale], href: moduleHref },
            ]}
          />
          <details className="no-print group mb-8 border-y border-line">
            <summary className="flex min-h-12 items-center justify-between gap-3 py-2 text-sm font-semibold">
              {t('contentsSummary', place)}
              <Icon name="chevronDown" className="size-5 group-open:rotate-180" />
            </summary>
            <nav aria-label={t('contents')} className="pt-1 pb-4">
              {contents}
            </nav>
          </details>
        </div>

        <article>
          <p className="text-sm text-ink-soft">
            {t('position', place)} · {duration(section.minutes, locale)}
          </p>
          <h1 className="mt-2 text-[2rem] sm:text-[2.625rem]">{lesson.title}</h1>
          <div id="lesson">
            <RichText html={lesson.html} className="prose mt-7" />
          </div>
        </article>
        <ReadingTools module={moduleSlug} locale={locale} />

        <SectionTasks
          module={moduleSlug}
          labs={labs.map(({ slug, title, minutes, steps }) => ({ slug, title: typeset(title[locale], locale), minutes, steps: steps.length }))}
          activities={activities.map(({ slug, title, minutes }) => ({ slug, title: title[locale], minutes }))}
          locale={locale}
        />

        <div className="mt-12">
          <SectionReader
            module={moduleSlug}
            section={sectionSlug}
            words={lesson.words}
            texts={{
              mark: t('markRead'),
              hint: t('markHint'),
              saving: t('saving'),
              saved: t('saved'),
              waiting: t('waiting'),
              refused: t('refused'),
            }}
          />
        </div>

        <div className="mt-8">
          <SectionWay module={module} section={sectionSlug} locale={locale} />
        </div>

        <LessonSources lesson={lesson} locale={locale} />
        <LessonNotes lessonId="lesson" texts={{ close: common('close') }} />
      </div>
    </div>
  )
}
