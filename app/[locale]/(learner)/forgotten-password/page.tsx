import type { Metadata } from 'next'
import { NextIntlClientProvider } from 'next-intl'
import { getMessages, getTranslations } from 'next-intl/server'
import { PageTitle } from '@/components/page-title'
import { MailRequestForm } from '@/features/users/components/mail-request-form'
import { address } from '@/i18n/address'
import { pageLocale } from '../../page-locale'
import { pageMetadata } from '../../page-metadata'

type Props = { params: Promise<{ locale: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = pageLocale((await params).locale)
  const t = await getTranslations({ locale, namespace: 'password' })
  return pageMetadata({ locale, href: '/forgotten-password', title: t('forgottenTitle'), description: t('forgottenLede') })
}

export default async function ForgottenPasswordPage({ params }: Props) {
  const locale = pageLocale((await params).locale)
  const t = await getTranslations({ locale, namespace: 'password' })
  const { forms } = await getMessages({ locale })
  return (
    <div className="mx-auto max-w-[76rem] px-4 pt-10 sm:px-6 sm:pt-14">
      <PageTitle lede={t('forgottenLede')}>{t('forgottenTitle')}</PageTitle>
      <div className="mt-8 max-w-md space-y-6">
        <NextIntlClientProvider locale={locale} messages={{ forms }}>
          <MailRequestForm about="new-password" />
        </NextIntlClientProvider>
        <noscript>
          <p>{forms.noScript}</p>
        </noscript>
        <p className="border-t border-line pt-5">
          <a href={address('/sign-in', locale)} className="inline-block py-1">
            {t('backToSignIn')}
          </a>
        </p>
      </div>
    </div>
  )
}
