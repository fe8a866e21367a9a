import 'server-only'
import { db } from '@/lib/db'
import { AppError } from '@/lib/errors'
import type { Viewer } from '@/features/users/viewer'
import { findModule } from './content'

type SectionVisit = {
  moduleSlug: string
  sectionSlug: string
  /** Absent: a visit that leaves the mark as it is. */
  isRead?: boolean | undefined
}

/**
 * Records that the viewer was at a section and, when told, that it is read or not. Repeating it changes nothing but the
 * date of the visit: a section keeps the day on which it was first read. Throws NOT_FOUND for a section that is not.
 */
export async function recordSection(viewer: Viewer, { moduleSlug, sectionSlug, isRead }: SectionVisit): Promise<void> {
  const isKnown = findModule(moduleSlug)?.sections.some(({ slug }) => slug === sectionSlug)
  if (!isKnown) throw new AppError('NOT_FOUND')
  // One statement, so that two tabs at once make one row. Raw, because the kept date needs the row that is there.
  await db().$executeRaw`
    insert into "SectionProgress" as old ("userId", "moduleSlug", "sectionSlug", "firstVisitedAt", "lastVisitedAt", "readAt")
    values (${viewer.userId}, ${moduleSlug}, ${sectionSlug}, now(), now(), case when ${isRead === true} then now() end)
    on conflict ("userId", "moduleSlug", "sectionSlug") do update set
      "lastVisitedAt" = now(),
      "readAt" = case when ${isRead === true} then coalesce(old."readAt", now()) when ${isRead === false} then null else old."readAt" end`
}
