import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import type { Locale } from '@/i18n/routing'
import { SiteFooter } from './site-footer'
import { SiteHeader } from './site-header'

/** What surrounds every page of a learner: the way past the header, the header, the page, the footer. */
export async function SiteFrame({ locale, children }: { locale: Locale; children: ReactNode }) {
  const t = await getTranslations({ locale, namespace: 'common' })
  return (
    <>
      <a
        href="#main"
        className="sr-only z-50 bg-ink px-4 py-3 font-semibold text-paper focus:not-sr-only focus:absolute focus:start-3 focus:top-3"
      >
        {t('skip')}
      </a>
      <SiteHeader locale={locale} />
      <main id="main" tabIndex={-1} className="grow">
        {children}
      </main>
      <SiteFooter locale={locale} />
    </>
  )
}
