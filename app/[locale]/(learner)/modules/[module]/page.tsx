import { address } from '@/i18n/address'
import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { Breadcrumbs } from '@/components/breadcrumbs'
import { Callout } from '@/components/callout'
import { duration } from '@/components/duration'
import { Icon } from '@/components/icon'
import { calendarDate } from '@/components/calendar-date'
import { PageTitle } from '@/components/page-title'
import { labsOfModule } from '@/features/labs/content'
import { Inline } from '@/features/modules/components/inline'
import { ActivityMark } from '@/features/modules/components/activity-mark'
import { LabMark } from '@/features/modules/components/lab-mark'
import { ModuleProgressLine } from '@/features/modules/components/module-progress-line'
import { ModuleWay } from '@/features/modules/components/module-way'
import { ReadMark } from '@/features/modules/components/read-mark'
import { StartButton } from '@/features/modules/components/start-button'
import { findClaim, findModule, findQuiz, getLesson, listActivities, listModules, listTracks } from '@/features/modules/content'
import { moduleBefore } from '@/features/modules/way'
import type { Locale } from '@/i18n/routing'
import { typeset } from '@/lib/typography'
import { pageLocale } from '../../../page-locale'
import { pageMetadata } from '../../../page-metadata'

type Props = { params: Promise<{ locale: string; module: string }> }

export const dynamicParams = false
export const generateStaticParams = () => listModules().map(({ slug }) => ({ module: slug }))

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale: raw, module: slug } = await params
  const locale = pageLocale(raw)
  const module = findModule(slug) ?? notFound()
  return pageMetadata({
    locale,
    href: `/modules/${slug}`,
    title: module.title[locale],
    description: module.summary[locale],
  })
}

export default async function ModulePage({ params }: Props) {
  const { locale: raw, module: slug } = await params
  const locale = pageLocale(raw)
  const module = findModule(slug) ?? notFound()
  const t = await getTranslations({ locale, namespace: 'module' })
  const progress = await getTranslations({ locale, namespace: 'progress' })
  const catalogue = await getTranslations({ locale, namespace: 'catalogue' })
  const way = await getTranslations({ locale, namespace: 'way' })
  const common = await getTranslations({ locale, namespace: 'common' })

  const track = listTracks().find(({ id }) => id === module.track)
  const number = (track?.modules.findIndex((other) => other.slug === slug) ?? 0) + 1
  const before = moduleBefore(listTracks(), slug)
  const quiz = findQuiz(slug)
  const labs = labsOfModule(slug)
  const isOpen = module.status === 'available'
  const activities = listActivities().filter((activity) => activity.module === slug)
  const sections = module.sections.map((section) => ({
    ...section,
    title: section.title[locale],
    href: address(`/modules/${slug}/${section.slug}`, locale),
  }))
  const quizHref = address(`/modules/${slug}/quiz`, locale)
  const modulesHref = address('/modules', locale)
  const basis = isOpen ? basisOf() : null

  return (
    <div className="mx-auto max-w-[76rem] px-4 pt-8 sm:px-6 sm:pt-10">
      <Breadcrumbs
        label={common('breadcrumbs')}
        crumbs={[
          { label: catalogue('title'), href: modulesHref },
          { label: track?.title[locale] ?? '', href: `${modulesHref}#${module.track}` },
        ]}
      />
      <PageTitle
        above={[
          t('number', { number }),
          duration(module.minutes, locale),
          ...(isOpen ? [catalogue('sections', { count: sections.length })] : [t('planned')]),
        ].join(' · ')}
        lede={<Inline text={module.summary} locale={locale} />}
      >
        {module.title[locale]}
      </PageTitle>

      {isOpen ? (
        <div className="mt-7">
          <StartButton
            module={slug}
            sections={sections.map(({ slug: section, title, href }) => ({ slug: section, title, href }))}
            quizHref={quizHref}
            texts={{ start: t('start'), resume: t('resume'), again: t('again'), resumeAt: t.raw('resumeAt'), quiz: t('resumeQuiz') }}
          />
        </div>
      ) : (
        <div className="mt-7 max-w-[40rem]">
          <Callout title={t('plannedTitle')}>
            <p>{t('plannedText')}</p>
          </Callout>
        </div>
      )}

      <div className="mt-12 grid gap-x-16 gap-y-14 lg:grid-cols-[1fr_20rem]">
        <div className="space-y-14">
          {isOpen ? (
            <section aria-labelledby="sections">
              <div className="flex flex-wrap items-baseline justify-between gap-x-6">
                <h2 id="sections" className="text-[1.625rem]">
                  {t('contents')}
                </h2>
                <ModuleProgressLine
                  module={slug}
                  total={sections.length}
                  texts={{ readCount: progress.raw('readCount'), complete: progress('complete'), best: progress.raw('best') }}
                />
              </div>
              <ol className="mt-4 border-t border-ink">
                {sections.map((section, index) => (
                  <li key={section.slug} className="grid grid-cols-[2rem_1fr_auto] items-baseline gap-x-2 border-b border-line py-3">
                    <span aria-hidden="true" className="font-display text-ink-soft lining-nums">
                      {index + 1}
                    </span>
                    <Link href={section.href} prefetch={false} className="text-lg leading-snug">
                      {section.title}
                    </Link>
                    <span className="flex items-baseline gap-x-3 text-sm text-ink-soft tabular-nums">
                      <ReadMark module={slug} section={section.slug} label={progress('read')} />
                      <span className="min-w-14 text-end">{duration(section.minutes, locale)}</span>
                    </span>
                  </li>
                ))}
                {quiz ? (
                  <li className="grid grid-cols-[2rem_1fr] items-baseline gap-x-2 border-b border-line py-3">
                    <Icon name="listChecks" className="size-[1.125rem] translate-y-0.5 text-ink-soft" />
                    <div>
                      <Link href={quizHref} prefetch={false} className="text-lg leading-snug">
                        {t('quizLink')}
                      </Link>
                      <p className="text-sm text-ink-soft">
                        {t('quizDetail', { questions: quiz.questions.length, percent: quiz.passMarkPercent })}. {t('quizHint')}
                      </p>
                    </div>
                  </li>
                ) : null}
              </ol>
              <p className="no-print mt-2">
                <Link href={address(`/modules/${slug}/print`, locale)} prefetch={false} className="inline-flex min-h-11 items-center text-sm">
                  {t('print')}
                </Link>
              </p>
            </section>
          ) : null}

          {labs.length > 0 ? (
            <section aria-labelledby="labs">
              <h2 id="labs" className="text-[1.625rem]">
                {t('labs')}
              </h2>
              <p className="mt-1 text-sm text-ink-soft">{t('labsText')}</p>
              <ul className="mt-4 border-t border-ink">
                {labs.map((lab) => (
                  <li key={lab.slug} className="grid grid-cols-[1fr_auto] items-baseline gap-x-3 border-b border-line py-3">
                    <div>
                      <Link href={address(`/modules/${slug}/labs/${lab.slug}`, locale)} prefetch={false} className="text-lg leading-snug">
                        {typeset(lab.title[locale], locale)}
                      </Link>
                      <p className="text-sm text-ink-soft">
                        <Inline text={lab.summary} locale={locale} />
                      </p>
                      <LabMark module={slug} lab={lab.slug} total={lab.steps.length} texts={{ passed: progress.raw('stepsPassed'), all: progress('allStepsPassed') }} />
                    </div>
                    <span className="min-w-14 text-end text-sm text-ink-soft tabular-nums">{duration(lab.minutes, locale)}</span>
                  </li>
                ))}
              </ul>
            </section>
          ) : null}

          {isOpen && activities.length > 0 ? (
            <section aria-labelledby="activities">
              <h2 id="activities" className="text-[1.625rem]">
                {t('activities')}
              </h2>
              <p className="mt-2 max-w-[42rem] text-ink-soft">{t('activitiesText')}</p>
              <ul className="mt-4 border-t border-ink">
                {activities.map((activity) => (
                  <li key={activity.slug} className="flex items-baseline justify-between gap-x-4 border-b border-line py-3">
                    <div>
                      <Link href={address(`/modules/${slug}/activities/${activity.slug}`, locale)} prefetch={false} className="text-lg leading-snug">
                        {activity.title[locale]}
                      </Link>
                      <ActivityMark module={slug} activity={activity.slug} locale={locale} text={progress('savedOn')} />
                    </div>
                    <span className="text-sm text-ink-soft tabular-nums">{duration(activity.minutes, locale)}</span>
                  </li>
                ))}
              </ul>
            </section>
          ) : null}

          <section aria-labelledby="objectives">
            <h2 id="objectives" className="text-[1.625rem]">
              {t('objectives')}
            </h2>
            <div className="dash-list mt-4 max-w-[42rem]">
              <ul>
                {module.objectives.map(({ id, text }) => (
                  <li key={id}>
                    <Inline text={text} locale={locale} />
                  </li>
                ))}
              </ul>
            </div>
          </section>
        </div>

        <aside aria-label={t('aside')} className="space-y-9">
          <section aria-labelledby="prerequisites" className="border-t border-ink pt-4">
            <h2 id="prerequisites" className="text-[1.25rem]">
              {t('prerequisites')}
            </h2>
            <div className="mt-2 space-y-2">
              {module.prerequisites.modules.length + module.prerequisites.advised.length === 0 && !module.prerequisites.note ? <p>{t('noPrerequisites')}</p> : null}
              <Before locale={locale} title={t('required')} slugs={module.prerequisites.modules} />
              <Before locale={locale} title={t('advised')} slugs={module.prerequisites.advised} />
              {module.prerequisites.note ? (
                <p>
                  <Inline text={module.prerequisites.note} locale={locale} />
                </p>
              ) : null}
            </div>
          </section>
          {basis ? (
            <section aria-labelledby="basis" className="border-t border-ink pt-4">
              <h2 id="basis" className="text-[1.25rem]">
                {t('restsOn')}
              </h2>
              <ul className="mt-2 space-y-1">
                <li>{t('restsOnClaims', { claims: basis.claims })}</li>
                <li>{t('restsOnReferences', { references: basis.references })}</li>
                {basis.from && basis.to ? (
                  <li>{t('restsOnDates', { from: calendarDate(basis.from, locale), to: calendarDate(basis.to, locale) })}</li>
                ) : null}
              </ul>
              <p className="mt-2">
                <Link href={address('/claims', locale)} prefetch={false} className="inline-block py-1 text-sm">
                  {t('restsOnLink')}
                </Link>
              </p>
            </section>
          ) : null}
        </aside>
      </div>

      {isOpen ? (
        <div className="mt-16 max-w-[46rem]">
          <ModuleWay
            module={module}
            locale={locale}
            back={
              before
                ? { label: way('previousModule'), title: before.module.title[locale], href: address(`/modules/${before.module.slug}`, locale) }
                : { label: way('allModules'), title: track?.title[locale] ?? '', href: `${modulesHref}#${module.track}`, isAbove: true }
            }
          />
        </div>
      ) : null}
    </div>
  )

  /** What the lessons cite and the questions rest on. */
  function basisOf() {
    const ids = new Set([
      ...sections.flatMap((section) => getLesson(slug, section.slug, locale).claimIds),
      ...(quiz?.questions ?? []).flatMap(({ claims }) => claims),
    ])
    const cited = [...ids].flatMap((id) => findClaim(id) ?? [])
    const dates = cited.flatMap((claim) => (claim.kind === 'reference' ? [claim.asOf] : [])).toSorted()
    return {
      claims: cited.filter(({ kind }) => kind === 'claim').length,
      references: dates.length,
      from: dates[0],
      to: dates.at(-1),
    }
  }
}

function Before({ locale, title, slugs }: { locale: Locale; title: string; slugs: string[] }) {
  if (slugs.length === 0) return null
  return (
    <div>
      <p className="text-sm text-ink-soft">{title}</p>
      <ul className="space-y-1">
        {slugs.map((other) => (
          <li key={other}>
            <Link href={address(`/modules/${other}`, locale)} prefetch={false}>
              {findModule(other)?.title[locale] ?? other}
            </Link>
          </li>
        ))}
      </ul>
    </div>
  )
}
