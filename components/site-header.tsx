import { address } from '@/i18n/address'
import { getTranslations } from 'next-intl/server'
import Link from 'next/link'
import type { Locale } from '@/i18n/routing'
import { Icon } from './icon'
import { LanguageSwitch } from './language-switch'
import { NavLink } from './nav-link'
import { Mark } from './wordmark'

export async function SiteHeader({ locale }: { locale: Locale }) {
  const t = await getTranslations({ locale, namespace: 'nav' })
  const site = await getTranslations({ locale, namespace: 'site' })
  const links = [
    { href: '/modules', label: t('modules') },
    { href: '/articles', label: t('sources'), also: [address('/claims', locale), address('/source-criticism', locale)] },
    { href: '/glossary', label: t('glossary') },
    { href: '/my-page', label: t('myPage') },
  ] as const
  const other = locale === 'fr' ? 'en' : 'fr'
  return (
    <header className="border-b border-line">
      <div className="mx-auto grid max-w-[76rem] grid-cols-[1fr_auto] items-center gap-x-8 px-4 py-2 sm:px-6 md:grid-cols-[auto_1fr_auto]">
        <Link
          href={address('/', locale)}
          prefetch={false}
          className="flex items-center gap-2.5 justify-self-start py-1.5 text-ink no-underline"
        >
          <Mark className="size-7 text-wind" />
          <span className="font-display text-[1.375rem] leading-none font-semibold tracking-[-0.015em]">{site('name')}</span>
        </Link>
        <nav aria-label={t('label')} className="order-3 col-span-2 -mx-2 md:order-none md:col-span-1 md:mx-0">
          <ul className="flex flex-wrap md:justify-end">
            {links.map(({ href, label, ...rest }) => (
              <li key={href}>
                <NavLink locale={locale} href={address(href, locale)} also={'also' in rest ? rest.also : undefined}>
                  {label}
                </NavLink>
              </li>
            ))}
          </ul>
        </nav>
        <div className="flex items-center gap-x-2">
          <Link
            href={address('/search', locale)}
            prefetch={false}
            rel="search"
            className="inline-flex min-h-11 min-w-11 items-center justify-center gap-1.5 px-2 text-sm font-semibold text-ink no-underline decoration-sail decoration-2 underline-offset-[0.4em] hover:underline"
          >
            <Icon name="search" className="size-[1.125rem]" />
            <span className="max-[26rem]:sr-only">{t('search')}</span>
          </Link>
          <LanguageSwitch to={other} label={other === 'fr' ? t('french') : t('english')} />
        </div>
      </div>
    </header>
  )
}
