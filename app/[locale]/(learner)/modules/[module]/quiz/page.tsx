import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { Breadcrumbs } from '@/components/breadcrumbs'
import { PageTitle } from '@/components/page-title'
import { QuizRules } from '@/features/attempts/components/quiz-rules'
import { SendWaiting } from '@/features/attempts/components/send-waiting'
import { StartAttempt } from '@/features/attempts/components/start-attempt'
import { ModuleWay } from '@/features/modules/components/module-way'
import { findModule, findQuiz, listQuizzes } from '@/features/modules/content'
import { address } from '@/i18n/address'
import { pageLocale } from '../../../../page-locale'
import { pageMetadata } from '../../../../page-metadata'

type Props = { params: Promise<{ locale: string; module: string }> }

export const dynamicParams = false
export const generateStaticParams = () => listQuizzes().map(({ id }) => ({ module: id }))

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale: asked, module: slug } = await params
  const locale = pageLocale(asked)
  const t = await getTranslations({ locale, namespace: 'quiz' })
  const title = findQuiz(slug)?.title[locale] ?? ''
  const href = { pathname: '/modules/[module]/quiz', params: { module: slug } } as const
  return pageMetadata({ locale, href, title, description: t('metaDescription', { title }) })
}

export default async function QuizPage({ params }: Props) {
  const { locale: asked, module: slug } = await params
  const locale = pageLocale(asked)
  const quiz = findQuiz(slug)
  const module = findModule(slug)
  if (!quiz || !module) notFound()
  const t = await getTranslations({ locale, namespace: 'quiz' })
  const tCommon = await getTranslations({ locale, namespace: 'common' })
  const lastSection = module.sections.at(-1)
  const moduleHref = address(`/modules/${slug}`, locale)
  return (
    <div className="mx-auto max-w-[76rem] px-4 pt-8 sm:px-6 sm:pt-10">
      <Breadcrumbs
        label={tCommon('breadcrumbs')}
        crumbs={[
          { label: t('modules'), href: address('/modules', locale) },
          { label: module.title[locale], href: moduleHref },
        ]}
      />
      <PageTitle lede={t('lede')}>{quiz.title[locale]}</PageTitle>
      <SendWaiting />
      <QuizRules quiz={quiz} locale={locale} />
      <div className="mt-8">
        <StartAttempt
          quiz={slug}
          attemptHref={address(`/modules/${slug}/quiz/ATTEMPT`, locale)}
          locale={locale}
          labels={{
            start: t('start'),
            starting: t('starting'),
            away: t('startAway'),
            lost: t('startLost'),
            NO_ATTEMPTS_LEFT: t('refused.noneLeft'),
            TOO_EARLY: String(t.raw('refused.tooEarly')),
            QUIZ_CLOSED: t('refused.closed'),
          }}
        />
        <noscript>
          <p>{t('noScript')}</p>
        </noscript>
      </div>
      <div className="mt-14 max-w-[44rem]">
        <ModuleWay module={module} locale={locale} back={lastSection ? { label: t('toLastSection'), title: lastSection.title[locale], href: address(`/modules/${slug}/${lastSection.slug}`, locale) } : { label: t('backToModule'), title: module.title[locale], href: moduleHref, isAbove: true }} />
      </div>
    </div>
  )
}
