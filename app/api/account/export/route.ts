import { getOwnData } from '@/features/users/queries'
import { requireViewer } from '@/features/users/viewer'
import { route } from '@/lib/api'

/** All that is kept about oneself, as a file. */
export const GET = route(async () => {
  const data = await getOwnData(await requireViewer())
  const body = { ...data, exportedAt: new Date().toISOString() }
  return new Response(`${JSON.stringify(body, null, 2)}\n`, {
    headers: {
      'Content-Type': 'application/json; charset=utf-8',
      'Content-Disposition': `attachment; filename="grand-large-${body.exportedAt.slice(0, 10)}.json"`,
      'Cache-Control': 'no-store',
    },
  })
})
