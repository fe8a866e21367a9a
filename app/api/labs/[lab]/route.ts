import { findLab } from '@/features/labs/content'
import { modelName } from '@/features/labs/model'
import { getLabWork } from '@/features/labs/queries'
import type { LabView } from '@/features/labs/schema'
import { findViewer } from '@/features/users/viewer'
import { isLocale, routing } from '@/i18n/routing'
import { json, route } from '@/lib/api'
import { AppError } from '@/lib/errors'

type Context = { params: Promise<{ lab: string }> }

/** What runs in a lab, in one language (`?locale=`), and what this learner has done there. */
export const GET = route(async (request: Request, { params }: Context) => {
  const lab = findLab((await params).lab)
  if (!lab) throw new AppError('NOT_FOUND')
  const asked = new URL(request.url).searchParams.get('locale') ?? ''
  const locale = isLocale(asked) ? asked : routing.defaultLocale
  const viewer = await findViewer()
  const view: LabView = {
    files: lab.given[locale],
    tests: lab.tests,
    steps: viewer ? await getLabWork(viewer, lab.slug) : {},
    model: lab.usesModel ? modelName() : null,
  }
  return json(view)
})
