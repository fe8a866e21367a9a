import { Readable } from 'node:stream'
import { auditCsv } from '@/features/audit/export'
import { auditFilterSchema } from '@/features/audit/schema'
import { requireViewer } from '@/features/users/viewer'
import { isLocale, routing } from '@/i18n/routing'
import { route } from '@/lib/api'

/** The audit log as the page shows it, all pages of it, as CSV for a spreadsheet. */
export const GET = route(async (request: Request) => {
  const query = Object.fromEntries(new URL(request.url).searchParams)
  const locale = query.locale && isLocale(query.locale) ? query.locale : routing.defaultLocale
  const pieces = await auditCsv(await requireViewer(), auditFilterSchema.parse(query), locale)
  return new Response(Readable.toWeb(Readable.from(pieces, { objectMode: false })) as ReadableStream<Uint8Array>, {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="grand-large-audit-${new Date().toISOString().slice(0, 10)}.csv"`,
      'Cache-Control': 'no-store',
    },
  })
})
