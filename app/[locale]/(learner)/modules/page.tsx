import { address } from '@/i18n/address'
import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import Link from 'next/link'
import { duration } from '@/components/duration'
import { PageTitle } from '@/components/page-title'
import { Inline } from '@/features/modules/components/inline'
import { ModuleProgressLine } from '@/features/modules/components/module-progress-line'
import { StartButton } from '@/features/modules/components/start-button'
import { listTracks } from '@/features/modules/content'
import type { Module } from '@/features/modules/schema'
import { pageLocale } from '../../page-locale'
import { pageMetadata } from '../../page-metadata'

type Props = { params: Promise<{ locale: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = pageLocale((await params).locale)
  const t = await getTranslations({ locale, namespace: 'catalogue' })
  return pageMetadata({ locale, href: '/modules', title: t('title'), description: t('metaDescription') })
}

export default async function ModulesPage({ params }: Props) {
  const locale = pageLocale((await params).locale)
  const t = await getTranslations({ locale, namespace: 'catalogue' })
  const progress = await getTranslations({ locale, namespace: 'progress' })
  const start = await getTranslations({ locale, namespace: 'module' })
  const tracks = listTracks()
  const first = tracks.flatMap(({ modules }) => modules).find(({ status }) => status === 'available')
  const list = new Intl.ListFormat(locale)
  const progressTexts = { readCount: progress.raw('readCount'), complete: progress('complete'), best: progress.raw('best') }

  return (
    <div className="mx-auto max-w-[76rem] px-4 pt-10 sm:px-6 sm:pt-14">
      <PageTitle lede={t('intro')}>{t('title')}</PageTitle>
      <nav aria-label={t('jump')} className="mt-5">
        <ul className="flex flex-wrap gap-x-6 gap-y-1">
          {tracks.map((track) => (
            <li key={track.id}>
              <a href={`#${track.id}`} className="inline-block py-1">
                {track.title[locale]}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {tracks.map((track) => (
        <section key={track.id} aria-labelledby={track.id} className="mt-14 grid gap-x-14 gap-y-6 lg:grid-cols-[18rem_1fr]">
          <div className="lg:sticky lg:top-8 lg:self-start">
            <h2 id={track.id} className="text-[1.75rem] sm:text-[2rem]">
              {track.title[locale]}
            </h2>
            <p className="mt-3 text-ink-soft">
              <Inline text={track.summary} locale={locale} />
            </p>
            <p className="mt-3 text-sm text-ink-soft">
              {t('total', {
                modules: track.modules.length,
                duration: duration(track.modules.reduce((sum, { minutes }) => sum + minutes, 0), locale),
              })}
            </p>
          </div>
          <ol className="border-t border-ink">
            {track.modules.map((module, index) => (
              <li key={module.slug} className="grid grid-cols-[2.25rem_1fr] gap-x-2 border-b border-line py-6 sm:grid-cols-[3.5rem_1fr]">
                <span aria-hidden="true" className="font-display text-[1.75rem] leading-none text-wind lining-nums sm:text-[2.25rem]">
                  {index + 1}
                </span>
                <div>
                  <h3 className={`text-[1.375rem] sm:text-[1.5rem] ${module.status === 'planned' ? 'font-[420] text-ink-soft' : ''}`}>
                    {module.status === 'available' ? (
                      <Link href={moduleHref(module)} prefetch={false} className="text-ink decoration-wind hover:decoration-sail">
                        {module.title[locale]}
                      </Link>
                    ) : (
                      module.title[locale]
                    )}
                  </h3>
                  <p className="mt-2 max-w-[42rem]">
                    <Inline text={module.summary} locale={locale} />
                  </p>
                  <div className="mt-2 flex flex-wrap items-center justify-between gap-x-6 gap-y-1 text-sm text-ink-soft">
                    <p>
                      {[
                        ...(module.status === 'planned' ? [t('planned')] : []),
                        duration(module.minutes, locale),
                        ...(module.status === 'available' ? [t('sections', { count: module.sections.length })] : []),
                        ...before(module),
                      ].join(' · ')}
                    </p>
                    {module.status === 'available' ? (
                      <ModuleProgressLine module={module.slug} total={module.sections.length} texts={progressTexts} />
                    ) : null}
                  </div>
                  {module === first ? (
                    <div className="mt-5">
                      <StartButton
                        module={module.slug}
                        sections={module.sections.map(({ slug, title }) => ({
                          slug,
                          title: title[locale],
                          href: address(`/modules/${module.slug}/${slug}`, locale),
                        }))}
                        quizHref={address(`/modules/${module.slug}/quiz`, locale)}
                        texts={{
                          start: start('start'),
                          resume: start('resume'),
                          again: start('again'),
                          resumeAt: start.raw('resumeAt'),
                          quiz: start('resumeQuiz'),
                        }}
                      />
                    </div>
                  ) : null}
                </div>
              </li>
            ))}
          </ol>
        </section>
      ))}
      <p className="mt-8 max-w-[44rem] text-sm text-ink-soft lg:ms-[21.5rem]">{t('plannedNote')}</p>
    </div>
  )

  function moduleHref({ slug }: Module) {
    return address(`/modules/${slug}`, locale)
  }

  /** What comes before a module: by number in its own track, by number and track in another. */
  function before({ prerequisites, track }: Module): string[] {
    const names = (slugs: string[]) =>
      tracks
        .flatMap(({ id, title, modules }) => {
          const numbers = modules.flatMap(({ slug }, index) => (slugs.includes(slug) ? [String(index + 1)] : []))
          if (numbers.length === 0) return []
          const place = { count: numbers.length, numbers: list.format(numbers) }
          return [id === track ? t('modulesShort', place) : t('modulesOf', { ...place, trackTitle: title[locale] })]
        })
        .join(', ')
    const { modules, advised } = prerequisites
    if (modules.length === 0 && advised.length === 0) return [t('none')]
    return [
      ...(modules.length > 0 ? [t('requires', { modules: names(modules) })] : []),
      ...(advised.length > 0 ? [t('advised', { modules: names(advised) })] : []),
    ]
  }
}
