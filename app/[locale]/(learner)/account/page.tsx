import type { Metadata } from 'next'
import { NextIntlClientProvider } from 'next-intl'
import { getMessages, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { buttonClass, ButtonLink } from '@/components/button'
import { Callout } from '@/components/callout'
import { PageTitle } from '@/components/page-title'
import { ChangeEmailForm } from '@/features/users/components/change-email-form'
import { ChangePasswordForm } from '@/features/users/components/change-password-form'
import { ChoosePassword } from '@/features/users/components/choose-password'
import { EraseForm } from '@/features/users/components/erase-form'
import { EraseGuestForm } from '@/features/users/components/erase-guest-form'
import { ProfileForm } from '@/features/users/components/profile-form'
import { SessionList } from '@/features/users/components/session-list'
import { SignOutButton } from '@/features/users/components/sign-out-button'
import { StoredDataTable } from '@/features/users/components/stored-data-table'
import { countStoredData, findOwnAccount, listOwnSessions } from '@/features/users/queries'
import { findViewer } from '@/features/users/viewer'
import { address } from '@/i18n/address'
import type { Locale } from '@/i18n/routing'
import { pageLocale } from '../../page-locale'
import { pageMetadata } from '../../page-metadata'

type Props = { params: Promise<{ locale: string }> }

// Who asks decides all of it.
export const dynamic = 'force-dynamic'

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = pageLocale((await params).locale)
  const t = await getTranslations({ locale, namespace: 'account' })
  return { ...pageMetadata({ locale, href: '/account', title: t('title'), description: t('metaDescription') }), robots: { index: false } }
}

export default async function AccountPage({ params }: Props) {
  const locale = pageLocale((await params).locale)
  const t = await getTranslations({ locale, namespace: 'account' })
  const { account: words, forms } = await getMessages({ locale })
  const viewer = await findViewer()
  const [own, sessions, stored] = viewer
    ? await Promise.all([findOwnAccount(viewer), listOwnSessions(viewer), countStoredData(viewer)])
    : [null, [], null]
  const erasedHref = `${address('/sign-in', locale)}?erased=1`

  return (
    <div className="mx-auto max-w-[76rem] px-4 pt-10 sm:px-6 sm:pt-14">
      <PageTitle lede={own && !own.isGuest ? t('lede', { name: own.name ?? '', email: own.email ?? '' }) : undefined}>{t('title')}</PageTitle>

      {own === null || stored === null ? (
        <Without title={t('nobody.title')} text={t('nobody.text')} locale={locale} />
      ) : (
        <NextIntlClientProvider locale={locale} messages={{ account: words, forms }}>
          {own.isGuest ? (
            <Without title={t('guest.title')} text={t('guest.text')} locale={locale} />
          ) : (
            <div className="mt-4">
              <SignOutButton label={t('signOut')} />
            </div>
          )}

          {own.role === 'admin' ? (
            <Part id="admin" title={t('admin.title')} text={t('admin.text')}>
              <ul>
                {(['people', 'error-reports', 'audit-log'] as const).map((page) => (
                  <li key={page}>
                    <a href={address(`/admin/${page}`, locale)} className="inline-block py-1">
                      {t(`admin.${page}`)}
                    </a>
                  </li>
                ))}
              </ul>
            </Part>
          ) : null}

          {own.email !== null && own.name !== null ? (
            <>
              <Part id="profile" title={t('profile.title')} text={t('profile.text')}>
                <ProfileForm profile={{ name: own.name, locale: own.locale ?? locale }} />
              </Part>
              {own.hasPassword ? (
                <Part id="email" title={t('email.title')} text={t('email.text', { email: own.email })}>
                  <ChangeEmailForm />
                </Part>
              ) : (
                <Part id="email" title={t('email.title')} text={t('email.needsPassword', { email: own.email })} />
              )}
              <Part id="password" title={t('password.title')} text={t(own.hasPassword ? 'password.text' : 'password.none')}>
                {own.hasPassword ? <ChangePasswordForm email={own.email} /> : <ChoosePassword email={own.email} />}
              </Part>
              <Part id="sessions" title={t('sessions.title')} text={t('sessions.text')}>
                <SessionList
                  sessions={sessions.map(({ createdAt, lastSeenAt, ...session }) => ({
                    ...session,
                    createdAt: createdAt.toISOString(),
                    lastSeenAt: lastSeenAt.toISOString(),
                  }))}
                />
              </Part>
            </>
          ) : null}

          <Part id="stored" title={t('stored.title')} text={t('stored.text')} isWide>
            <StoredDataTable stored={stored} isGuest={own.isGuest} locale={locale} />
            <p className="mt-6">
              <a href={address('/privacy', locale)}>{t('stored.privacy')}</a>
            </p>
          </Part>

          <Part id="export" title={t('export.title')} text={t('export.text')}>
            {/* A plain link: a file, and not a page that the router could fetch. */}
            <a href="/api/account/export" download className={buttonClass('secondary')}>
              {t('export.action')}
            </a>
          </Part>

          <Part id="erase" title={t(own.isGuest ? 'erase.guestTitle' : 'erase.title')} text={t('erase.text')}>
            <dl className="mb-6 max-w-[42rem] space-y-3">
              <div>
                <dt className="font-semibold">{t('erase.lost')}</dt>
                <dd>{t(own.isGuest ? 'erase.lostGuest' : 'erase.lostAccount')}</dd>
              </div>
              <div>
                <dt className="font-semibold">{t('erase.kept')}</dt>
                <dd>{t(own.isGuest ? 'erase.keptGuest' : 'erase.keptAccount')}</dd>
              </div>
            </dl>
            {own.email === null ? (
              <EraseGuestForm erasedHref={erasedHref} />
            ) : (
              <EraseForm email={own.email} hasPassword={own.hasPassword} erasedHref={erasedHref} />
            )}
          </Part>
        </NextIntlClientProvider>
      )}
    </div>
  )
}

/** What someone without an account finds here, and how to get one. */
async function Without({ title, text, locale }: { title: string; text: string; locale: Locale }) {
  const t = await getTranslations({ locale, namespace: 'account' })
  return (
    <div className="mt-8 max-w-[44rem]">
      <Callout title={title}>
        <p>{text}</p>
        <p className="flex flex-wrap gap-3 pt-3">
          <ButtonLink variant="primary" href={address('/sign-up', locale)} prefetch={false}>
            {t('signUp')}
          </ButtonLink>
          <ButtonLink href={address('/sign-in', locale)} prefetch={false}>
            {t('signIn')}
          </ButtonLink>
        </p>
      </Callout>
    </div>
  )
}

type PartProps = { id: string; title: string; text: string; isWide?: boolean; children?: ReactNode }

/** One matter of the account: what it is about at the side, what can be done about it beside that. */
function Part({ id, title, text, isWide = false, children }: PartProps) {
  return (
    <section aria-labelledby={id} className={`mt-12 grid gap-x-12 gap-y-6 border-t border-ink pt-6 ${isWide ? '' : 'lg:grid-cols-[22rem_1fr]'}`}>
      <div className="max-w-[44rem]">
        <h2 id={id} className="text-[1.625rem]">
          {title}
        </h2>
        <p className="mt-2 text-ink-soft">{text}</p>
      </div>
      {children ? <div className="min-w-0">{children}</div> : null}
    </section>
  )
}
