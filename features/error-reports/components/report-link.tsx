import { getTranslations } from 'next-intl/server'
import type { Locale } from '@/i18n/routing'
import type { Subject } from '../schema'
import { reportHref } from './report-href'

/** Leads to the form that reports an error. */
export async function ReportLink({ subject, locale }: { subject: Subject; locale: Locale }) {
  const t = await getTranslations({ locale, namespace: 'reportError' })
  return (
    // A plain link: it needs no script, and nobody fetches the form ahead. Search engines have nothing to find there.
    <a href={reportHref(subject, locale)} rel="nofollow" className="no-print inline-block py-1 text-sm">
      {t('link')}
    </a>
  )
}
