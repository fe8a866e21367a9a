import { address } from '@/i18n/address'
import type { Locale } from '@/i18n/routing'
import type { Subject } from '../schema'

/** The place in an attempt that the form leads back to. */
export type ReportFrom = { attemptId: string; number: number }

/** The address of the form that reports an error in a claim or a question. */
export function reportHref({ kind, id }: Subject, locale: Locale, from?: ReportFrom): string {
  const query = new URLSearchParams({ [kind]: id, ...(from ? { attempt: from.attemptId, number: String(from.number) } : {}) })
  return `${address('/report-error', locale)}?${query}`
}
