import { z } from 'zod'
import { recordSection } from '@/features/modules/mutations'
import { getProgress } from '@/features/modules/queries'
import { findModule } from '@/features/modules/content'
import { ensureViewer } from '@/features/users/viewer'
import { json, readBody, refuseForeign, route } from '@/lib/api'
import { AppError } from '@/lib/errors'

const bodySchema = z.strictObject({ isRead: z.boolean().optional() })
type Context = { params: Promise<{ module: string; section: string }> }

/** A visit to a section, or its mark 'read'. Naturally idempotent, so it carries no key. */
export const PUT = route(async (request: Request, { params }: Context) => {
  refuseForeign(request)
  const { module, section } = await params
  const { isRead } = await readBody(request, bodySchema)
  // Before a guest is made for it: an address that leads nowhere leaves no row.
  if (!findModule(module)?.sections.some(({ slug }) => slug === section)) throw new AppError('NOT_FOUND')
  const viewer = await ensureViewer()
  await recordSection(viewer, { moduleSlug: module, sectionSlug: section, isRead })
  return json({ ok: true, module: (await getProgress(viewer))[module] })
})
