import type { Metadata } from 'next'
import { NextIntlClientProvider } from 'next-intl'
import { getMessages, getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { Breadcrumbs } from '@/components/breadcrumbs'
import { PageTitle } from '@/components/page-title'
import { AttemptPlayer } from '@/features/attempts/components/attempt-player'
import { AttemptResultView } from '@/features/attempts/components/attempt-result'
import { findAttempt } from '@/features/attempts/queries'
import { attemptIdSchema } from '@/features/attempts/schema'
import { findModule } from '@/features/modules/content'
import { findViewer } from '@/features/users/viewer'
import { address } from '@/i18n/address'
import type { Locale } from '@/i18n/routing'
import { pageLocale } from '../../../../../page-locale'

type Props = { params: Promise<{ locale: string; module: string; attempt: string }> }

export const metadata: Metadata = { robots: { index: false } }

/** The viewer's own attempt of this module; anybody else's, and any malformed id, does not exist. */
async function ownAttempt(module: string, attempt: string, locale: Locale) {
  const id = attemptIdSchema.safeParse(attempt)
  const viewer = id.success ? await findViewer() : null
  const page = viewer && id.success ? await findAttempt(viewer, id.data, locale) : null
  if (!page) notFound()
  const slug = page.state === 'running' ? page.attempt.moduleSlug : page.result.moduleSlug
  if (slug !== module) notFound()
  return page
}

export default async function AttemptPage({ params }: Props) {
  const { locale: asked, module: slug, attempt } = await params
  const locale = pageLocale(asked)
  const page = await ownAttempt(slug, attempt, locale)
  const t = await getTranslations({ locale, namespace: 'quiz' })
  const tCommon = await getTranslations({ locale, namespace: 'common' })
  const { quiz, question } = await getMessages({ locale })
  const title = page.state === 'running' ? page.attempt.title : page.result.title
  return (
    <div className="mx-auto max-w-[76rem] px-4 pt-8 sm:px-6 sm:pt-10">
      <title>{`${title} · Grand Large`}</title>
      <Breadcrumbs
        label={tCommon('breadcrumbs')}
        crumbs={[
          { label: t('modules'), href: address('/modules', locale) },
          {
            label: findModule(slug)?.title[locale] ?? title,
            href: address(`/modules/${slug}`, locale),
          },
        ]}
      />
      <PageTitle above={page.state === 'running' ? t('running') : t('result')}>{title}</PageTitle>
      {page.state === 'running' ? (
        <NextIntlClientProvider locale={locale} messages={{ quiz, question }}>
          <AttemptPlayer attempt={page.attempt} />
        </NextIntlClientProvider>
      ) : (
        <AttemptResultView result={page.result} locale={locale} />
      )}
    </div>
  )
}
