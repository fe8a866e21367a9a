import 'server-only'
import { stringify } from 'csv-stringify/sync'
import { getTranslations } from 'next-intl/server'
import type { Viewer } from '@/features/users/viewer'
import type { Locale } from '@/i18n/routing'
import { readAuditEntries } from './queries'
import type { AuditEntryRow, AuditFilter } from './schema'

/** What spreadsheets of the language expect between two columns: in French the comma is in numbers. */
const DELIMITERS: Record<Locale, string> = { fr: ';', en: ',' }

/**
 * The log as CSV for a spreadsheet, piece by piece: UTF-8 with a byte order mark, instants in UTC (ISO 8601), each act by its
 * words and by its code, the small facts as JSON. What a spreadsheet would take for a formula is quoted. Throws NOT_FOUND
 * for anyone but an admin.
 */
export async function auditCsv(viewer: Viewer, filter: AuditFilter, locale: Locale): Promise<AsyncGenerator<string>> {
  const pieces = readAuditEntries(viewer, filter)
  const t = await getTranslations({ locale, namespace: 'admin.auditLog' })
  const columns = (['at', 'act', 'code', 'actorId', 'actorName', 'actorEmail', 'subjectId', 'subjectName', 'subjectEmail', 'details'] as const).map((key) => t(`export.columns.${key}`))
  const cells = ({ at, act, actor, subject, details }: AuditEntryRow) => [
    at.toISOString(),
    t(`acts.${act}`),
    act,
    actor?.id ?? '',
    actor ? (actor.name ?? '') : t('operator'),
    actor?.email ?? '',
    subject?.id ?? '',
    subject?.name ?? '',
    subject?.email ?? '',
    JSON.stringify(details),
  ]
  const text = (rows: string[][]) => stringify(rows, { delimiter: DELIMITERS[locale], escape_formulas: true, record_delimiter: 'windows' })
  return (async function* () {
    yield `\uFEFF${text([columns])}`
    for await (const piece of pieces) yield text(piece.map(cells))
  })()
}
