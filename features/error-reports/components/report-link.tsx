import { getTranslations } from 'next-intl/server'
import { address } from '@/i18n/address'
import type { Locale } from '@/i18n/routing'
import type { Subject } from '../schema'

type Props = { subject: Subject; locale: Locale; from?: { attemptId: string; number: number } }

/** Leads to the form that reports an error. `from` is the place in an attempt that the form leads back to. */
export async function ReportLink({ subject: { kind, id }, locale, from }: Props) {
  const t = await getTranslations({ locale, namespace: 'reportError' })
  const query = new URLSearchParams({ [kind]: id, ...(from ? { attempt: from.attemptId, number: String(from.number) } : {}) })
  return (
    // A plain link: it needs no script, and nobody fetches the form ahead. Search engines have nothing to find there.
    <a href={`${address('/report-error', locale)}?${query}`} rel="nofollow" className="no-print inline-block py-1 text-sm">
      {t('link')}
      {from ? <span className="sr-only"> {t('linkQuestion', { number: from.number })}</span> : null}
    </a>
  )
}
