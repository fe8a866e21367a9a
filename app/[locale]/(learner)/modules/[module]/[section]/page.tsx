import { address } from '@/i18n/address'
import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { Breadcrumbs } from '@/components/breadcrumbs'
import { duration } from '@/components/duration'
import { Icon } from '@/components/icon'
import { RichText } from '@/components/rich-text'
import { LessonNotes } from '@/features/modules/components/lesson-notes'
import { LessonSources } from '@/features/modules/components/lesson-sources'
import { MinutesLeft } from '@/features/modules/components/minutes-left'
import { ReadMark } from '@/features/modules/components/read-mark'
import { ReadingTools } from '@/features/modules/components/reading-tools'
import { SectionReader } from '@/features/modules/components/section-reader'
import { findModule, findQuiz, getLesson, listActivities, listModules } from '@/features/modules/content'
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
  const activities = listActivities().filter((activity) => activity.module === moduleSlug && activity.section === sectionSlug)
  const before = module.sections[index - 1]
  const after = module.sections[index + 1]
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

        {activities.length > 0 ? (
          <aside aria-labelledby="activities" className="mt-10 border-t border-line pt-4">
            <h2 id="activities" className="text-[1.25rem]">
              {t('activities')}
            </h2>
            <ul className="mt-1">
              {activities.map((activity) => (
                <li key={activity.slug}>
                  <Link href={address(`/modules/${moduleSlug}/activities/${activity.slug}`, locale)} prefetch={false} className="inline-block py-2">
                    {activity.title[locale]}
                  </Link>
                </li>
              ))}
            </ul>
          </aside>
        ) : null}

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

        <nav aria-label={t('navigation')} className="mt-8 grid gap-3 sm:grid-cols-2">
          {before ? (
            <Step rel="prev" label={t('previous')} title={before.title[locale]} href={hrefOf(before.slug)} />
          ) : (
            <Step rel="up" label={t('toModule')} title={module.title[locale]} href={moduleHref} />
          )}
          {after ? (
            <Step rel="next" label={t('next')} title={after.title[locale]} href={hrefOf(after.slug)} />
          ) : hasQuiz ? (
            <Step rel="next" label={t('next')} title={t('toQuiz')} href={quizHref} />
          ) : (
            <Step rel="next" label={t('next')} title={t('toModule')} href={moduleHref} />
          )}
        </nav>

        <LessonSources lesson={lesson} locale={locale} />
        <LessonNotes lessonId="lesson" texts={{ close: common('close') }} />
      </div>
    </div>
  )
}

function Step({ rel, label, title, href }: { rel: 'prev' | 'next' | 'up'; label: string; title: string; href: string }) {
  const isNext = rel === 'next'
  return (
    <Link
      href={href}
      prefetch={isNext ? undefined : false}
      rel={rel === 'up' ? undefined : rel}
      className={`group flex flex-col rounded-[4px] border px-4 py-3 no-underline ${
        isNext ? 'border-sail bg-sail text-paper hover:border-ink hover:bg-ink sm:items-end sm:text-end' : 'border-line text-ink hover:border-ink'
      }`}
    >
      <span className="inline-flex items-center gap-1.5 text-sm">
        {isNext ? null : <Icon name="arrowLeft" className="size-4" />}
        {label}
        {isNext ? <Icon name="arrowRight" className="size-4" /> : null}
      </span>
      <span className="font-semibold leading-snug">{title}</span>
    </Link>
  )
}
