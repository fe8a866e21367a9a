import type { Metadata } from 'next'
import { NextIntlClientProvider } from 'next-intl'
import { getMessages, getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { Breadcrumbs } from '@/components/breadcrumbs'
import { AttemptPage } from '@/features/attempts/components/attempt-page'
import { ModuleWay } from '@/features/modules/components/module-way'
import { findModule, findQuiz, listQuizzes } from '@/features/modules/content'
import { address } from '@/i18n/address'
import { pageLocale } from '../../../../../page-locale'

type Props = { params: Promise<{ locale: string; module: string }> }

export const dynamicParams = false
export const generateStaticParams = () => listQuizzes().map(({ id }) => ({ module: id }))

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale: asked, module: slug } = await params
  return { title: findQuiz(slug)?.title[pageLocale(asked)] ?? '', robots: { index: false } }
}

/**
 * The same page for every attempt at a module's quiz, whatever its id (i18n/rewrites.ts): what it shows comes from the
 * API. A class that looks at its results together costs no rendering, and a page that is open outlives a deployment.
 */
export default async function AttemptShell({ params }: Props) {
  const { locale: asked, module: slug } = await params
  const locale = pageLocale(asked)
  const quiz = findQuiz(slug)
  const module = findModule(slug)
  if (!quiz || !module) notFound()
  const t = await getTranslations({ locale, namespace: 'quiz' })
  const tCommon = await getTranslations({ locale, namespace: 'common' })
  const { quiz: quizTexts, question, status, reportError } = await getMessages({ locale })
  const { rules: _rules, ...texts } = quizTexts
  const messages = { quiz: texts, question, status, reportError: { link: reportError.link, linkQuestion: reportError.linkQuestion } }
  return (
    <div className="mx-auto max-w-[76rem] px-4 pt-8 sm:px-6 sm:pt-10">
      <Breadcrumbs
        label={tCommon('breadcrumbs')}
        crumbs={[
          { label: t('modules'), href: address('/modules', locale) },
          { label: module.title[locale], href: address(`/modules/${slug}`, locale) },
        ]}
      />
      <NextIntlClientProvider locale={locale} messages={messages}>
        <AttemptPage module={slug} title={quiz.title[locale]} wayOn={<ModuleWay module={module} locale={locale} back={{ label: t('backToModule'), title: module.title[locale], href: address(`/modules/${slug}`, locale), isAbove: true }} />} />
      </NextIntlClientProvider>
      <noscript>
        <p className="mt-6">{t('noScript')}</p>
      </noscript>
    </div>
  )
}
