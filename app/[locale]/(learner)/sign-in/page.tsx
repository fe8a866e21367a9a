import type { Metadata } from 'next'
import { NextIntlClientProvider } from 'next-intl'
import { getMessages, getTranslations } from 'next-intl/server'
import { ButtonLink } from '@/components/button'
import { Callout } from '@/components/callout'
import { PageTitle } from '@/components/page-title'
import { oidcName } from '@/features/users/auth'
import { OidcButton } from '@/features/users/components/oidc-button'
import { SignInForm } from '@/features/users/components/sign-in-form'
import { SignOutButton } from '@/features/users/components/sign-out-button'
import { countStoredData, findOwnAccount } from '@/features/users/queries'
import { ownPathSchema } from '@/features/users/schema'
import { findViewer } from '@/features/users/viewer'
import { address } from '@/i18n/address'
import { pageLocale } from '../../page-locale'
import { pageMetadata } from '../../page-metadata'

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> }

// Who asks, and what the address says, decide what is shown.
export const dynamic = 'force-dynamic'

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = pageLocale((await params).locale)
  const t = await getTranslations({ locale, namespace: 'signIn' })
  return pageMetadata({ locale, href: '/sign-in', title: t('title'), description: t('metaDescription') })
}

export default async function SignInPage({ params, searchParams }: Props) {
  const locale = pageLocale((await params).locale)
  const { next, error, erased } = await searchParams
  const t = await getTranslations({ locale, namespace: 'signIn' })
  const { signIn, forms } = await getMessages({ locale })
  const viewer = await findViewer()
  const nextHref = ownPathSchema.catch(address('/my-page', locale)).parse(next)
  const account = viewer && (await findOwnAccount(viewer))

  if (account && !account.isGuest)
    return (
      <div className="mx-auto max-w-[76rem] px-4 pt-10 sm:px-6 sm:pt-14">
        <PageTitle lede={t('already', { name: account.name ?? '', email: account.email ?? '' })}>{t('alreadyTitle')}</PageTitle>
        <p className="mt-8 flex flex-wrap items-center gap-x-5 gap-y-2">
          <ButtonLink variant="primary" href={nextHref} prefetch={false}>
            {t('goOn')}
          </ButtonLink>
          <SignOutButton label={t('signOut')} />
        </p>
      </div>
    )

  const stored = viewer && (await countStoredData(viewer))
  const hasWork = stored !== null && stored.sections + stored.attempts > 0
  const institution = oidcName()
  return (
    <div className="mx-auto max-w-[76rem] px-4 pt-10 sm:px-6 sm:pt-14">
      <PageTitle lede={t('lede')}>{t('title')}</PageTitle>
      <div className="mt-8 max-w-md space-y-6">
        {erased === '1' ? (
          <div role="status">
            <Callout tone="ok" title={t('erased')}>
              <p>{t('erasedText')}</p>
            </Callout>
          </div>
        ) : null}
        {error === 'oidc' ? (
          <div role="alert">
            <Callout tone="wrong" title={t('errors.oidc')}>
              <p>{t('errors.oidcNext')}</p>
            </Callout>
          </div>
        ) : null}
        {hasWork ? <Callout title={t('comesAlong')} /> : null}
        <NextIntlClientProvider locale={locale} messages={{ signIn, forms }}>
          {institution ? (
            <>
              <OidcButton name={institution} nextHref={nextHref} signInHref={address('/sign-in', locale)} />
              <p className="flex items-center gap-4 text-sm text-ink-soft before:h-px before:grow before:bg-line after:h-px after:grow after:bg-line">
                {t('or')}
              </p>
            </>
          ) : null}
          <SignInForm nextHref={nextHref} forgottenHref={address('/forgotten-password', locale)} />
        </NextIntlClientProvider>
        <noscript>
          <p>{forms.noScript}</p>
        </noscript>
        <p className="border-t border-line pt-5">
          {t('noAccount')}{' '}
          <a href={address('/sign-up', locale)} className="inline-block py-1">
            {t('signUp')}
          </a>
        </p>
      </div>
    </div>
  )
}
