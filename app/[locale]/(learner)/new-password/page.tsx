import type { Metadata } from 'next'
import { NextIntlClientProvider } from 'next-intl'
import { getMessages, getTranslations } from 'next-intl/server'
import { NewPasswordForm } from '@/features/users/components/new-password-form'
import { address } from '@/i18n/address'
import { pageLocale } from '../../page-locale'
import { pageMetadata } from '../../page-metadata'

type Props = { params: Promise<{ locale: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = pageLocale((await params).locale)
  const t = await getTranslations({ locale, namespace: 'password' })
  return { ...pageMetadata({ locale, href: '/new-password', title: t('newTitle'), description: t('metaDescription') }), robots: { index: false } }
}

export default async function NewPasswordPage({ params }: Props) {
  const locale = pageLocale((await params).locale)
  const { password, forms } = await getMessages({ locale })
  return (
    <div className="mx-auto max-w-[76rem] px-4 pt-10 sm:px-6 sm:pt-14">
      {/* Title and lede depend on the link, which only the browser sees. */}
      <NextIntlClientProvider locale={locale} messages={{ password, forms }}>
        <NewPasswordForm
          nextHref={address('/my-page', locale)}
          signInHref={address('/sign-in', locale)}
          forgottenHref={address('/forgotten-password', locale)}
        />
      </NextIntlClientProvider>
      <noscript>
        <p className="mt-6">{forms.noScript}</p>
      </noscript>
    </div>
  )
}
