import type { Metadata } from 'next'
import { NextIntlClientProvider } from 'next-intl'
import { getMessages, getTranslations } from 'next-intl/server'
import { PageTitle } from '@/components/page-title'
import { SignUpForm } from '@/features/users/components/sign-up-form'
import { address } from '@/i18n/address'
import { pageLocale } from '../../page-locale'
import { pageMetadata } from '../../page-metadata'

type Props = { params: Promise<{ locale: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = pageLocale((await params).locale)
  const t = await getTranslations({ locale, namespace: 'signUp' })
  return pageMetadata({ locale, href: '/sign-up', title: t('title'), description: t('metaDescription') })
}

export default async function SignUpPage({ params }: Props) {
  const locale = pageLocale((await params).locale)
  const t = await getTranslations({ locale, namespace: 'signUp' })
  const { signUp, forms } = await getMessages({ locale })
  return (
    <div className="mx-auto max-w-[76rem] px-4 pt-10 sm:px-6 sm:pt-14">
      <PageTitle lede={t('lede')}>{t('title')}</PageTitle>
      <div className="mt-8 max-w-md space-y-6">
        <NextIntlClientProvider locale={locale} messages={{ signUp, forms }}>
          <SignUpForm
            privacy={
              <p className="text-sm text-ink-soft">
                {t('privacy')} <a href={address('/privacy', locale)}>{t('privacyLink')}</a>
              </p>
            }
            goOn={
              <p>
                <a href={address('/my-page', locale)}>{t('goOn')}</a>
              </p>
            }
          />
        </NextIntlClientProvider>
        <noscript>
          <p>{forms.noScript}</p>
        </noscript>
        <p className="border-t border-line pt-5">
          {t('hasAccount')}{' '}
          <a href={address('/sign-in', locale)} className="inline-block py-1">
            {t('signIn')}
          </a>
        </p>
      </div>
    </div>
  )
}
