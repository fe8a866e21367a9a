import { countedPercent } from '@/features/attempts/counted'
import type { QuizSettings } from '@/features/quizzes/settings'

/** One learner's trace in one module, as the interface shows it. Percentages run from 0 to 100. */
export type ModuleProgress = {
  readSections: string[]
  lastSection: string | null
  openAttemptId: string | null
  attempts: number
  /** Of the attempts that are scored, as the quiz counts them: best, last or average. */
  quizPercent: number | null
  isPassed: boolean
  isComplete: boolean
  /** Of the labs that are begun, how many steps are passed. */
  labs: Record<string, number>
  /** When each activity was last saved, ISO 8601. */
  activities: Record<string, string>
}

export type SectionTrace = { moduleSlug: string; sectionSlug: string; lastVisitedAt: Date; readAt: Date | null }
export type AttemptTrace = {
  id: string
  quizSlug: string
  startedAt: Date
  submittedAt: Date | null
  /** Null until submitted, and where the quiz does not tell them yet; so are the next two. */
  earned: number | null
  max: number | null
  isPassed: boolean | null
  /** Of the version that was taken. */
  countedAttempt: QuizSettings['countedAttempt']
  passMarkPercent: number
}
/** What was done of a module's labs and activities. */
export type ModuleWork = Pick<ModuleProgress, 'labs' | 'activities'>
type ModuleOutline = { slug: string; sections: readonly { slug: string }[] }

/** Share of the marks, 0 to 100; 0 for a quiz without marks. */
export const percentOf = (earned: number, max: number) => (max > 0 ? (earned / max) * 100 : 0)

/**
 * Progress in one module, or null where the learner left no trace. A module is complete when each of its sections is
 * read and its quiz is passed by the attempt that counts (the average, where that counts). Sections that the module no longer has do not count.
 * Labs and activities are told and not asked for: some need a computer, others a group.
 */
export function summariseModule(
  module: ModuleOutline,
  sections: readonly SectionTrace[],
  attempts: readonly AttemptTrace[],
  work: ModuleWork = { labs: {}, activities: {} },
): ModuleProgress | null {
  const slugs = module.sections.map(({ slug }) => slug)
  const traces = sections.filter((trace) => trace.moduleSlug === module.slug && slugs.includes(trace.sectionSlug))
  const own = attempts.filter((attempt) => attempt.quizSlug === module.slug)
  const hasWork = Object.keys(work.labs).length + Object.keys(work.activities).length > 0
  if (traces.length === 0 && own.length === 0 && !hasWork) return null

  const readSections = slugs.filter((slug) => traces.some((trace) => trace.sectionSlug === slug && trace.readAt !== null))
  const last = traces.toSorted((a, b) => b.lastVisitedAt.getTime() - a.lastVisitedAt.getTime())[0]
  const open = own.filter(({ submittedAt }) => submittedAt === null).toSorted((a, b) => b.startedAt.getTime() - a.startedAt.getTime())[0]
  const submitted = own.filter(({ submittedAt }) => submittedAt !== null).toSorted((a, b) => Number(a.submittedAt) - Number(b.submittedAt))
  const quiz = countQuiz(submitted)
  return {
    readSections,
    lastSection: last?.sectionSlug ?? null,
    openAttemptId: open?.id ?? null,
    attempts: submitted.length,
    ...quiz,
    isComplete: slugs.length > 0 && readSections.length === slugs.length && quiz.isPassed,
    ...work,
  }
}

/** What counts of submitted attempts, oldest first, by the rule of the version that was taken last. */
function countQuiz(submitted: readonly AttemptTrace[]): Pick<ModuleProgress, 'quizPercent' | 'isPassed'> {
  const last = submitted.at(-1)
  const percents = submitted.flatMap(({ earned, max }) => (earned === null || max === null ? [] : [percentOf(earned, max)]))
  if (!last || percents.length === 0) return { quizPercent: null, isPassed: false }
  const quizPercent = countedPercent(last.countedAttempt, percents)
  if (last.countedAttempt === 'best') return { quizPercent, isPassed: submitted.some((attempt) => attempt.isPassed === true) }
  if (last.countedAttempt === 'last') return { quizPercent, isPassed: last.isPassed === true }
  return { quizPercent, isPassed: quizPercent >= last.passMarkPercent }
}

/** Where 'resume' leads: an open attempt, else the section left off, or the first unread one after it, else the quiz. */
export type ResumePlace = { kind: 'section'; section: string } | { kind: 'attempt'; attemptId: string } | { kind: 'quiz' }

/** Decides where a learner goes on in a module that is begun or not. */
export function resumePlace(module: ModuleOutline, progress: ModuleProgress | null): ResumePlace {
  const slugs = module.sections.map(({ slug }) => slug)
  if (progress?.openAttemptId) return { kind: 'attempt', attemptId: progress.openAttemptId }
  const isRead = (slug: string) => progress?.readSections.includes(slug) ?? false
  if (progress?.lastSection && !isRead(progress.lastSection)) return { kind: 'section', section: progress.lastSection }
  const from = progress?.lastSection ? slugs.indexOf(progress.lastSection) : 0
  const next = [...slugs.slice(from), ...slugs.slice(0, from)].find((slug) => !isRead(slug))
  return next ? { kind: 'section', section: next } : { kind: 'quiz' }
}
