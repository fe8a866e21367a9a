import type { Metadata } from 'next'
import { NextIntlClientProvider } from 'next-intl'
import { getMessages, getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { PageTitle } from '@/components/page-title'
import { findTrainerAttempt } from '@/features/attempts/attempt-view'
import { TrainerAttemptView } from '@/features/attempts/components/trainer-attempt'
import { attemptIdSchema } from '@/features/attempts/schema'
import { ActNotice } from '@/features/users/components/act-notice'
import { findViewer } from '@/features/users/viewer'
import { pageLocale } from '../../../../page-locale'

type Props = { params: Promise<{ locale: string; attempt: string }> }

export const dynamic = 'force-dynamic'

export const metadata: Metadata = { robots: { index: false } }

/** An attempt whose address its learner has shown to a trainer. For anyone else the page does not exist. */
export default async function TrainerAttemptPage({ params }: Props) {
  const { locale: asked, attempt: id } = await params
  const locale = pageLocale(asked)
  const viewer = attemptIdSchema.safeParse(id).success ? await findViewer() : null
  const attempt = viewer && (await findTrainerAttempt(viewer, id, locale))
  if (!attempt) notFound()
  const t = await getTranslations({ locale, namespace: 'trainer' })
  const { trainer } = await getMessages({ locale })
  return (
    <div className="mx-auto max-w-[76rem] px-4 pt-8 sm:px-6 sm:pt-10">
      <title>{`${t('title')} · Grand Large`}</title>
      <PageTitle above={t('title')}>{attempt.title}</PageTitle>
      <NextIntlClientProvider locale={locale} messages={{ trainer }}>
        <ActNotice closeLabel={t('closeNotice')}>
          <TrainerAttemptView attempt={attempt} locale={locale} />
        </ActNotice>
      </NextIntlClientProvider>
    </div>
  )
}
