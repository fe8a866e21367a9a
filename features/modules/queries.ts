import 'server-only'
import { db } from '@/lib/db'
import type { Viewer } from '@/features/users/viewer'
import { listModules } from './content'
import { summariseModule, type ModuleProgress } from './rules'

/** The viewer's progress by module slug; modules without any trace are absent. */
export async function getProgress(viewer: Viewer): Promise<Record<string, ModuleProgress>> {
  const [sections, attempts] = await Promise.all([
    db().sectionProgress.findMany({
      where: { userId: viewer.userId },
      select: { moduleSlug: true, sectionSlug: true, lastVisitedAt: true, readAt: true },
    }),
    db().attempt.findMany({
      where: { userId: viewer.userId },
      select: { id: true, startedAt: true, submittedAt: true, earned: true, max: true, isPassed: true, quiz: { select: { slug: true } } },
    }),
  ])
  const traces = attempts.map(({ quiz, ...attempt }) => ({ ...attempt, quizSlug: quiz.slug }))
  const entries = listModules().map((module) => [module.slug, summariseModule(module, sections, traces)] as const)
  return Object.fromEntries(entries.filter((entry): entry is readonly [string, ModuleProgress] => entry[1] !== null))
}
