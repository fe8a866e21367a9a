import { describe, expect, it } from 'vitest'
import { resumePlace, summariseModule, type AttemptTrace, type ModuleProgress, type SectionTrace } from './rules'

const module = { slug: 'm', sections: [{ slug: 'a' }, { slug: 'b' }, { slug: 'c' }] }
const at = (minute: number) => new Date(Date.UTC(2026, 0, 1, 0, minute))
const visit = (sectionSlug: string, minute: number, isRead = true, moduleSlug = 'm'): SectionTrace => ({
  moduleSlug,
  sectionSlug,
  lastVisitedAt: at(minute),
  readAt: isRead ? at(minute) : null,
})
const attempt = (id: string, change: Partial<AttemptTrace> = {}): AttemptTrace => ({
  ...{ id, quizSlug: 'm', startedAt: at(0), submittedAt: at(1), earned: 3, max: 4, isPassed: true, countedAttempt: 'best' as const, passMarkPercent: 70 },
  ...change,
})

describe('progress in a module', () => {
  it('is nothing at all where the learner left no trace', () => {
    expect(summariseModule(module, [visit('a', 1, true, 'other')], [attempt('x', { quizSlug: 'other' })])).toBeNull()
  })

  it('tells what was done of labs and activities, also where nothing was read, and asks for none of it', () => {
    const work = { labs: { l: 2 }, activities: { a: '2026-01-01T00:00:00.000Z' } }
    expect(summariseModule(module, [], [], work)).toMatchObject({ readSections: [], ...work, isComplete: false })
    expect(summariseModule(module, [visit('a', 1), visit('b', 2), visit('c', 3)], [attempt('x')])).toMatchObject({ isComplete: true, labs: {}, activities: {} })
  })

  it('is complete with every section read and the quiz passed, whatever the order, and not with one of them missing', () => {
    const all = [visit('c', 1), visit('a', 2), visit('b', 3)]
    expect(summariseModule(module, all, [attempt('x')])?.isComplete).toBe(true)
    expect(summariseModule(module, all, [attempt('x', { isPassed: false })])?.isComplete).toBe(false)
    expect(summariseModule(module, all.slice(1), [attempt('x')])?.isComplete).toBe(false)
  })

  it('stays complete when a later attempt fails, and names the best score', () => {
    const attempts = [attempt('x', { earned: 4 }), attempt('y', { earned: 1, isPassed: false })]
    expect(summariseModule(module, [visit('a', 1), visit('b', 2), visit('c', 3)], attempts)).toMatchObject({ isComplete: true, quizPercent: 100, attempts: 2 })
  })

  it('counts the last attempt, or the average of all, where the quiz says so', () => {
    const counted = (countedAttempt: AttemptTrace['countedAttempt']) =>
      summariseModule(module, [], [
        // Not in the order of time.
        attempt('late', { submittedAt: at(9), earned: 1, isPassed: false, countedAttempt }),
        attempt('early', { submittedAt: at(2), earned: 4, countedAttempt }),
      ])
    expect(counted('best')).toMatchObject({ quizPercent: 100, isPassed: true })
    expect(counted('last')).toMatchObject({ quizPercent: 25, isPassed: false })
    expect(counted('average')).toMatchObject({ quizPercent: 62.5, isPassed: false })
  })

  it('ignores sections that the module no longer has', () => {
    expect(summariseModule(module, [visit('gone', 9), visit('a', 1)], [])).toMatchObject({ readSections: ['a'], lastSection: 'a' })
  })

  it('names the newest open attempt', () => {
    const open = { submittedAt: null, earned: null, max: null, isPassed: null }
    expect(summariseModule(module, [], [attempt('old', { ...open, startedAt: at(1) }), attempt('new', { ...open, startedAt: at(2) })])).toMatchObject({ openAttemptId: 'new', attempts: 0, quizPercent: null })
  })
})

describe('where to resume', () => {
  const progress = (change: Partial<ModuleProgress>): ModuleProgress => ({
    ...{ readSections: [], lastSection: null, openAttemptId: null, attempts: 0, quizPercent: null, isPassed: false, isComplete: false, labs: {}, activities: {} },
    ...change,
  })

  it('is the beginning for a newcomer', () => {
    expect(resumePlace(module, null)).toEqual({ kind: 'section', section: 'a' })
  })
  it('is an attempt that is under way, before anything else', () => {
    expect(resumePlace(module, progress({ lastSection: 'b', openAttemptId: 'x' }))).toEqual({ kind: 'attempt', attemptId: 'x' })
  })
  it('is the section left unread, or the first unread one after it', () => {
    expect(resumePlace(module, progress({ lastSection: 'b' }))).toEqual({ kind: 'section', section: 'b' })
    expect(resumePlace(module, progress({ lastSection: 'b', readSections: ['b'] }))).toEqual({ kind: 'section', section: 'c' })
    expect(resumePlace(module, progress({ lastSection: 'c', readSections: ['b', 'c'] }))).toEqual({ kind: 'section', section: 'a' })
  })
  it('is the quiz once everything is read', () => {
    expect(resumePlace(module, progress({ lastSection: 'c', readSections: ['a', 'b', 'c'] }))).toEqual({ kind: 'quiz' })
  })
})
