import 'server-only'
import { db } from '@/lib/db'
import { quizSettingsSchema } from '@/features/quizzes/settings'
import type { Viewer } from '@/features/users/viewer'
import { AppError } from '@/lib/errors'
import { isScoreShown } from '@/features/attempts/rules'
import { labsOfModule } from '@/features/labs/content'
import { claimMentionsElsewhere, claimUses, listActivities, listClaims, listModules } from './content'
import { factsDue, type FactDue } from './facts-due'
import { canSeeFactsDue } from './permissions'
import { summariseModule, type ModuleProgress, type ModuleWork } from './rules'

/** The viewer's progress by module slug; modules without any trace are absent. */
export async function getProgress(viewer: Viewer): Promise<Record<string, ModuleProgress>> {
  const [sections, attempts] = await Promise.all([
    db().sectionProgress.findMany({
      where: { userId: viewer.userId },
      select: { moduleSlug: true, sectionSlug: true, lastVisitedAt: true, readAt: true },
    }),
    db().attempt.findMany({
      where: { userId: viewer.userId },
      select: { id: true, startedAt: true, submittedAt: true, earned: true, max: true, isPassed: true, quiz: { select: { slug: true } }, quizVersion: { select: { settings: true, passMarkPercent: true } } },
    }),
  ])
  // Not all four at once: every page asks for progress, and each question takes a connection of the pool.
  const [steps, records] = await Promise.all([
    db().labWork.findMany({ where: { userId: viewer.userId }, select: { labSlug: true, stepId: true, passedAt: true } }),
    db().activityRecord.findMany({ where: { userId: viewer.userId }, select: { activitySlug: true, savedAt: true } }),
  ])
  const now = new Date()
  const traces = attempts.map(({ quiz, quizVersion, ...attempt }) => {
    // Marks that the quiz does not tell yet are not told by progress either.
    const isHidden = attempt.submittedAt !== null && !isScoreShown(quizVersion.settings, now)
    return { ...attempt, quizSlug: quiz.slug, countedAttempt: quizSettingsSchema.parse(quizVersion.settings).countedAttempt, passMarkPercent: quizVersion.passMarkPercent, ...(isHidden ? { earned: null, max: null, isPassed: null } : {}) }
  })
  const entries = listModules().map((module) => [module.slug, summariseModule(module, sections, traces, workOf(module.slug, steps, records))] as const)
  return Object.fromEntries(entries.filter((entry): entry is readonly [string, ModuleProgress] => entry[1] !== null))
}

type StepTrace = { labSlug: string; stepId: string; passedAt: Date | null }
type RecordTrace = { activitySlug: string; savedAt: Date }

/** What was done of a module's labs and activities. Steps that a lab no longer has do not count. */
function workOf(module: string, steps: readonly StepTrace[], records: readonly RecordTrace[]): ModuleWork {
  const labs = labsOfModule(module).flatMap((lab) => {
    const own = steps.filter(({ labSlug, stepId }) => labSlug === lab.slug && lab.steps.some(({ id }) => id === stepId))
    return own.length > 0 ? [[lab.slug, own.filter(({ passedAt }) => passedAt !== null).length] as const] : []
  })
  const activities = listActivities().flatMap(({ slug, module: of }) => {
    const record = of === module ? records.find(({ activitySlug }) => activitySlug === slug) : undefined
    return record ? [[slug, record.savedAt.toISOString()] as const] : []
  })
  return { labs: Object.fromEntries(labs), activities: Object.fromEntries(activities) }
}

/** What of the ledger is to be checked again by a day, with what rests on it. For admins; NOT_FOUND for anyone else. */
export function listFactsDue(viewer: Viewer, day: string): FactDue[] {
  if (!canSeeFactsDue(viewer)) throw new AppError('NOT_FOUND')
  return factsDue(listClaims(), day, { usesOf: claimUses, elsewhereOf: claimMentionsElsewhere })
}
