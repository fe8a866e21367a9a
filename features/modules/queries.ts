import 'server-only'
import { db } from '@/lib/db'
import { quizSettingsSchema } from '@/features/quizzes/settings'
import type { Viewer } from '@/features/users/viewer'
import { AppError } from '@/lib/errors'
import { isScoreShown } from '@/features/attempts/rules'
import { claimMentionsElsewhere, claimUses, listClaims, listModules } from './content'
import { factsDue, type FactDue } from './facts-due'
import { canSeeFactsDue } from './permissions'
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
      select: { id: true, startedAt: true, submittedAt: true, earned: true, max: true, isPassed: true, quiz: { select: { slug: true } }, quizVersion: { select: { settings: true, passMarkPercent: true } } },
    }),
  ])
  const now = new Date()
  const traces = attempts.map(({ quiz, quizVersion, ...attempt }) => {
    // Marks that the quiz does not tell yet are not told by progress either.
    const isHidden = attempt.submittedAt !== null && !isScoreShown(quizVersion.settings, now)
    return { ...attempt, quizSlug: quiz.slug, countedAttempt: quizSettingsSchema.parse(quizVersion.settings).countedAttempt, passMarkPercent: quizVersion.passMarkPercent, ...(isHidden ? { earned: null, max: null, isPassed: null } : {}) }
  })
  const entries = listModules().map((module) => [module.slug, summariseModule(module, sections, traces)] as const)
  return Object.fromEntries(entries.filter((entry): entry is readonly [string, ModuleProgress] => entry[1] !== null))
}

/** What of the ledger is to be checked again by a day, with what rests on it. For admins; NOT_FOUND for anyone else. */
export function listFactsDue(viewer: Viewer, day: string): FactDue[] {
  if (!canSeeFactsDue(viewer)) throw new AppError('NOT_FOUND')
  return factsDue(listClaims(), day, { usesOf: claimUses, elsewhereOf: claimMentionsElsewhere })
}
