import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ButtonLink } from '@/components/button'
import { Callout } from '@/components/callout'
import { Icon } from '@/components/icon'
import { LocalTime } from '@/components/local-time'
import { PageTitle } from '@/components/page-title'
import { ProgressBar } from '@/components/progress-bar'
import { StatusBadge } from '@/components/status-badge'
import { PastAttempts } from '@/features/attempts/components/past-attempts'
import { SendWaiting } from '@/features/attempts/components/send-waiting'
import { listEndedAttempts } from '@/features/attempts/attempt-view'
import { labsOfModule } from '@/features/labs/content'
import { findQuiz, listActivities, listModules } from '@/features/modules/content'
import { getProgress } from '@/features/modules/queries'
import { resumePlace, type ModuleProgress } from '@/features/modules/rules'
import type { Module } from '@/features/modules/schema'
import { SignOutButton } from '@/features/users/components/sign-out-button'
import { findOwnAccount } from '@/features/users/queries'
import { findViewer } from '@/features/users/viewer'
import { canReadPlans } from '@/features/workshops/permissions'
import { address } from '@/i18n/address'
import type { Locale } from '@/i18n/routing'
import { typeset } from '@/lib/typography'
import { pageLocale } from '../../page-locale'
import { pageMetadata } from '../../page-metadata'

type Props = { params: Promise<{ locale: string }> }

const nothing: Record<string, ModuleProgress> = {}

// Who asks decides all of it.
export const dynamic = 'force-dynamic'

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = pageLocale((await params).locale)
  const t = await getTranslations({ locale, namespace: 'me' })
  return { ...pageMetadata({ locale, href: '/my-page', title: t('title'), description: t('metaDescription') }), robots: { index: false } }
}

export default async function MyPage({ params }: Props) {
  const locale = pageLocale((await params).locale)
  const t = await getTranslations({ locale, namespace: 'me' })
  const viewer = await findViewer()
  const [account, progress, attempts] = viewer
    ? await Promise.all([findOwnAccount(viewer), getProgress(viewer), listEndedAttempts(viewer)])
    : [null, nothing, []]
  const begun = listModules().flatMap((module) => {
    const own = progress[module.slug]
    return own ? [{ module, progress: own }] : []
  })
  const current = begun.find(({ progress: { isComplete, openAttemptId } }) => !isComplete || openAttemptId !== null)
  return (
    <div className="mx-auto max-w-[76rem] px-4 pt-10 sm:px-6 sm:pt-14">
      <SendWaiting />
      <PageTitle>{t('title')}</PageTitle>
      {account && !account.isGuest ? (
        <div className="mt-4">
          <p className="text-ink-soft">{t('account', { name: account.name ?? '', email: account.email ?? '' })}</p>
          <p className="mt-2 flex flex-wrap items-center gap-x-5">
            <a href={address('/account', locale)} className="inline-block py-2.5">
              {t('myAccount')}
            </a>
            {viewer && canReadPlans(viewer) ? (
              <a href={address('/trainer/workshop-plans', locale)} className="inline-block py-2.5">
                {t('workshopPlans')}
              </a>
            ) : null}
            <SignOutButton label={t('signOut')} />
          </p>
        </div>
      ) : (
        <div className="mt-4 max-w-[40rem] text-ink-soft">
          <p>{t('guest')}</p>
          <p className="mt-2">
            {t('keep')}{' '}
            <a href={address('/sign-up', locale)} className="inline-block py-1">
              {t('signUp')}
            </a>
            {' · '}
            <a href={address('/sign-in', locale)} className="inline-block py-1">
              {t('signIn')}
            </a>
            {viewer ? (
              <>
                {' · '}
                <a href={address('/account', locale)} className="inline-block py-1">
                  {t('myData')}
                </a>
              </>
            ) : null}
          </p>
        </div>
      )}

      {begun.length === 0 ? (
        <div className="mt-10 max-w-[44rem]">
          <Callout title={t('empty.title')}>
            <p>{t('empty.text')}</p>
            <p className="mt-4">
              <ButtonLink variant="primary" href={address('/modules', locale)}>
                {t('empty.action')}
              </ButtonLink>
            </p>
          </Callout>
        </div>
      ) : null}

      {current ? <Resume {...current} locale={locale} /> : null}

      {begun.length > 0 ? (
        <section aria-labelledby="modules" className="mt-12">
          <h2 id="modules" className="text-[1.625rem]">
            {t('modules')}
          </h2>
          <ul className="mt-4 border-t border-ink">
            {begun.map(({ module, progress: own }) => (
              <ModuleRow key={module.slug} module={module} progress={own} locale={locale} />
            ))}
          </ul>
          {current ? null : (
            <p className="mt-6">
              <ButtonLink variant="primary" href={address('/modules', locale)}>
                {t('empty.action')}
                <Icon name="arrowRight" />
              </ButtonLink>
            </p>
          )}
        </section>
      ) : null}

      {begun.map(({ module }) => {
        const own = attempts.filter(({ quizSlug, isScoreShown }) => quizSlug === module.slug && isScoreShown)
        const quiz = findQuiz(module.slug)
        if (own.length === 0 || !quiz) return null
        return (
          <section key={module.slug} className="mt-12">
            <h2 className="text-[1.625rem]">{t('attempts')}</h2>
            <p className="mt-1 text-sm text-ink-soft">{quiz.title[locale]}</p>
            <PastAttempts title={module.title[locale]} attempts={own} passMarkPercent={quiz.passMarkPercent} locale={locale} />
          </section>
        )
      })}
    </div>
  )
}

type Row = { module: Module; progress: ModuleProgress; locale: Locale }

async function Resume({ module, progress, locale }: Row) {
  const t = await getTranslations({ locale, namespace: 'me' })
  const place = resumePlace(module, progress)
  const href =
    place.kind === 'section'
      ? address(`/modules/${module.slug}/${place.section}`, locale)
      : place.kind === 'attempt'
        ? address(`/modules/${module.slug}/quiz/${place.attemptId}`, locale)
        : address(`/modules/${module.slug}/quiz`, locale)
  const section = place.kind === 'section' ? module.sections.find(({ slug }) => slug === place.section) : undefined
  return (
    <section aria-labelledby="resume" className="mt-10 max-w-[44rem] rounded-[4px] border border-line bg-raised px-5 py-5 sm:px-7 sm:py-6">
      <h2 id="resume" className="text-[1.625rem]">
        {t('resumeTitle')}
      </h2>
      <p className="mt-3 text-sm text-ink-soft">{module.title[locale]}</p>
      <p className="text-lg font-semibold">{section ? section.title[locale] : t('resumeQuiz')}</p>
      <p className="mt-5">
        <ButtonLink variant="primary" href={href}>
          {t('resume')}
          <Icon name="arrowRight" />
        </ButtonLink>
      </p>
    </section>
  )
}

async function ModuleRow({ module, progress, locale }: Row) {
  const t = await getTranslations({ locale, namespace: 'me' })
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 })
  const { readSections, isPassed, isComplete, quizPercent, openAttemptId } = progress
  const count = module.sections.length
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-8 gap-y-2 border-b border-line py-4">
      <a
        href={address(`/modules/${module.slug}`, locale)}
        className="py-1 text-lg font-semibold"
      >
        {module.title[locale]}
      </a>
      <div className="flex flex-wrap items-center gap-x-6 gap-y-1">
        <ProgressBar value={readSections.length} max={count} text={t('sectionsRead', { read: readSections.length, count })} />
        {isComplete ? (
          <StatusBadge tone="ok" icon="circleCheck">{t('complete')}</StatusBadge>
        ) : isPassed ? (
          <StatusBadge tone="ok" icon="check">{t('quizPassed')}</StatusBadge>
        ) : (
          <StatusBadge icon="clock">{t(openAttemptId ? 'quizOpen' : 'quizNone')}</StatusBadge>
        )}
        {quizPercent !== null ? (
          <span className="text-sm text-ink-soft tabular-nums">{t('quizBest', { percent: percent.format(quizPercent / 100) })}</span>
        ) : null}
      </div>
      <WorkList module={module} progress={progress} locale={locale} />
    </li>
  )
}

/** The labs that are begun and the activities that are saved. */
async function WorkList({ module, progress, locale }: Row) {
  const t = await getTranslations({ locale, namespace: 'me' })
  const labs = labsOfModule(module.slug).flatMap((lab) => {
    const passed = progress.labs[lab.slug]
    return passed === undefined ? [] : [{ lab, passed, count: lab.steps.length }]
  })
  const activities = listActivities().flatMap((activity) => {
    const savedAt = activity.module === module.slug ? progress.activities[activity.slug] : undefined
    return savedAt ? [{ activity, savedAt }] : []
  })
  if (labs.length + activities.length === 0) return null
  const row = 'flex flex-wrap items-center justify-between gap-x-8 gap-y-1'
  return (
    <ul className="basis-full space-y-1 border-s-2 border-line ps-4">
      {labs.map(({ lab, passed, count }) => (
        <li key={lab.slug} className={row}>
          <span>
            <span className="text-sm text-ink-soft">{t('lab')} · </span>
            <a href={address(`/modules/${module.slug}/labs/${lab.slug}`, locale)} className="inline-block py-2">
              {typeset(lab.title[locale], locale)}
            </a>
          </span>
          {passed === count ? (
            <StatusBadge tone="ok" icon="circleCheck">{t('allSteps')}</StatusBadge>
          ) : (
            <ProgressBar value={passed} max={count} text={t('labSteps', { passed, count })} />
          )}
        </li>
      ))}
      {activities.map(({ activity, savedAt }) => (
        <li key={activity.slug} className={row}>
          <span>
            <span className="text-sm text-ink-soft">{t('activity')} · </span>
            <a href={address(`/modules/${module.slug}/activities/${activity.slug}`, locale)} className="inline-block py-2">
              {activity.title[locale]}
            </a>
          </span>
          <StatusBadge tone="ok" icon="check">
            {t('savedOn')} <LocalTime instant={savedAt} locale={locale} options={{ day: 'numeric', month: 'long' }} serverZone="Europe/Paris" />
          </StatusBadge>
        </li>
      ))}
    </ul>
  )
}
