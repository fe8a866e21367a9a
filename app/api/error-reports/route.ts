import { sendErrorReport } from '@/features/error-reports/mutations'
import { errorReportSchema } from '@/features/error-reports/schema'
import { takeErrorReport } from '@/features/users/limits'
import { findViewer } from '@/features/users/viewer'
import { clientAddress, idempotencyKey, json, readBody, refuseForeign, route } from '@/lib/api'

/** Reports an error in a claim or a question; anyone may, with or without a session. */
export const POST = route(async (request: Request) => {
  refuseForeign(request)
  const sendKey = idempotencyKey(request)
  const report = await readBody(request, errorReportSchema)
  await takeErrorReport(clientAddress(request.headers))
  await sendErrorReport(await findViewer(), { ...report, sendKey })
  return json({ ok: true })
})
