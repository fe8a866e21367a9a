import type { Metadata } from 'next'
import { NextIntlClientProvider } from 'next-intl'
import { getMessages, getTranslations } from 'next-intl/server'
import { PageTitle } from '@/components/page-title'
import { ConfirmAddressForm } from '@/features/users/components/confirm-address-form'
import { address } from '@/i18n/address'
import { pageLocale } from '../../page-locale'
import { pageMetadata } from '../../page-metadata'

type Props = { params: Promise<{ locale: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = pageLocale((await params).locale)
  const t = await getTranslations({ locale, namespace: 'confirmAddress' })
  return { ...pageMetadata({ locale, href: '/confirm-address', title: t('title'), description: t('metaDescription') }), robots: { index: false } }
}

export default async function ConfirmAddressPage({ params }: Props) {
  const locale = pageLocale((await params).locale)
  const t = await getTranslations({ locale, namespace: 'confirmAddress' })
  const { confirmAddress, forms } = await getMessages({ locale })
  return (
    <div className="mx-auto max-w-[76rem] px-4 pt-10 sm:px-6 sm:pt-14">
      <PageTitle lede={t('lede')}>{t('title')}</PageTitle>
      <div className="mt-8 max-w-md space-y-6">
        <NextIntlClientProvider locale={locale} messages={{ confirmAddress, forms }}>
          <ConfirmAddressForm nextHref={address('/my-page', locale)} signInHref={address('/sign-in', locale)} />
        </NextIntlClientProvider>
        <noscript>
          <p>{forms.noScript}</p>
        </noscript>
      </div>
    </div>
  )
}
