import { getAttemptView } from '@/features/attempts/attempt-view'
import { requireViewer } from '@/features/users/viewer'
import { isLocale } from '@/i18n/routing'
import { json, refuseForeign, route } from '@/lib/api'
import { AppError } from '@/lib/errors'
import { attemptIdOf } from './attempt-id'

type Context = { params: Promise<{ attempt: string }> }

/** The viewer's own attempt in one language, as it may be seen at this moment: running or submitted. */
export const GET = route(async (request: Request, { params }: Context) => {
  refuseForeign(request)
  const { attempt } = await params
  const locale = new URL(request.url).searchParams.get('locale') ?? ''
  if (!isLocale(locale)) throw new AppError('BAD_REQUEST', 'locale must be one of ours')
  return json(await getAttemptView(await requireViewer(), attemptIdOf(attempt), locale))
})
