import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { NavLink } from '@/components/nav-link'
import { SiteFrame } from '@/components/site-frame'
import { countOpenErrorReports } from '@/features/error-reports/queries'
import { address } from '@/i18n/address'
import { pageLocale } from '../../page-locale'
import { requireAdmin } from './admin-viewer'

type Props = { children: ReactNode; params: Promise<{ locale: string }> }

export default async function AdminLayout({ children, params }: Props) {
  const locale = pageLocale((await params).locale)
  const open = await countOpenErrorReports(await requireAdmin())
  const t = await getTranslations({ locale, namespace: 'admin' })
  return (
    <SiteFrame locale={locale}>
      <div className="mx-auto max-w-[76rem] px-4 pt-5 sm:px-6">
        <nav aria-label={t('nav')} className="border-b border-line pb-1">
          <ul className="-mx-2 flex flex-wrap md:-mx-3.5">
            <li>
              <NavLink locale={locale} href={address('/admin/people', locale)}>
                {t('people.title')}
              </NavLink>
            </li>
            <li>
              <NavLink locale={locale} href={address('/admin/error-reports', locale)}>
                {t('errorReports.title')}
                {open > 0 ? (
                  <>
                    {' '}
                    <span aria-hidden="true" className="inline-block rounded-full border border-ink px-1.5 text-sm leading-snug font-semibold tabular-nums">
                      {open}
                    </span>
                    <span className="sr-only">{t('errorReports.openCount', { count: open })}</span>
                  </>
                ) : null}
              </NavLink>
            </li>
            <li>
              <NavLink locale={locale} href={address('/admin/questions', locale)}>
                {t('questions.nav')}
              </NavLink>
            </li>
            <li>
              <NavLink locale={locale} href={address('/admin/facts-due', locale)}>
                {t('factsDue.title')}
              </NavLink>
            </li>
            <li>
              <NavLink locale={locale} href={address('/admin/new-question', locale)}>
                {t('newQuestion.title')}
              </NavLink>
            </li>
            <li>
              <NavLink locale={locale} href={address('/admin/audit-log', locale)}>
                {t('auditLog.title')}
              </NavLink>
            </li>
          </ul>
        </nav>
        {children}
      </div>
    </SiteFrame>
  )
}
