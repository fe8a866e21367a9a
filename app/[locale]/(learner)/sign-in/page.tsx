import type { Metadata } from 'next'
import { NextIntlClientProvider } from 'next-intl'
import { getMessages, getTranslations } from 'next-intl/server'
import { PageTitle } from '@/components/page-title'
import { SignInForm } from '@/features/users/components/sign-in-form'
import { address } from '@/i18n/address'
import { pageLocale } from '../../page-locale'
import { pageMetadata } from '../../page-metadata'

type Props = { params: Promise<{ locale: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = pageLocale((await params).locale)
  const t = await getTranslations({ locale, namespace: 'signIn' })
  return pageMetadata({ locale, href: '/sign-in', title: t('title'), description: t('metaDescription') })
}

export default async function SignInPage({ params }: Props) {
  const locale = pageLocale((await params).locale)
  const t = await getTranslations({ locale, namespace: 'signIn' })
  const { signIn } = await getMessages({ locale })
  return (
    <div className="mx-auto max-w-[76rem] px-4 pt-10 sm:px-6 sm:pt-14">
      <PageTitle lede={t('lede')}>{t('title')}</PageTitle>
      <NextIntlClientProvider locale={locale} messages={{ signIn }}>
        <SignInForm nextHref={address('/my-page', locale)} />
      </NextIntlClientProvider>
    </div>
  )
}
