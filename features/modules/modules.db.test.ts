import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { db } from '@/lib/db'
import { aGuest, anAdmin, aPerson } from '@/prisma/builders/people'
import { aBrowser, anAttempt } from '@/prisma/builders/quizzes'
import { saveAnswer, submitAttempt } from '@/features/attempts/mutations'
import { publishQuiz } from '@/features/quizzes/mutations'
import { saveActivity } from '@/features/activities/mutations'
import { listLabs } from '@/features/labs/content'
import { saveLabStep } from '@/features/labs/mutations'
import { findModule, findQuiz, listActivities } from './content'
import { recordSection } from './mutations'
import { getProgress, listFactsDue } from './queries'

const moduleSlug = 'edu-1-origines-financement'
const sectionSlug = 'chercheurs'

describe('listFactsDue', () => {
  it('is for admins alone', async () => {
    const [admin, trainer, guest] = [await anAdmin(), await aPerson({ role: 'trainer' }), await aGuest()]
    expect(listFactsDue(admin, '2027-12-31').length).toBeGreaterThan(0)
    for (const other of [trainer, guest]) expect(() => listFactsDue(other, '2027-12-31')).toThrow('NOT_FOUND')
  })
})

describe('recordSection', () => {
  it('keeps the day of the first reading when a section is read or visited again', async () => {
    const learner = await aGuest()
    await recordSection(learner, { moduleSlug, sectionSlug, isRead: true })
    const first = await db().sectionProgress.findFirstOrThrow({ where: { userId: learner.userId } })
    await recordSection(learner, { moduleSlug, sectionSlug, isRead: true })
    await recordSection(learner, { moduleSlug, sectionSlug })
    const last = await db().sectionProgress.findFirstOrThrow({ where: { userId: learner.userId } })
    expect(last.readAt).toEqual(first.readAt)
    expect(last.lastVisitedAt.getTime()).toBeGreaterThan(first.lastVisitedAt.getTime())
  })

  it('takes the mark back when it is unticked', async () => {
    const learner = await aGuest()
    await recordSection(learner, { moduleSlug, sectionSlug, isRead: true })
    await recordSection(learner, { moduleSlug, sectionSlug, isRead: false })
    expect((await getProgress(learner))[moduleSlug]).toMatchObject({ readSections: [], lastSection: sectionSlug })
  })

  it('makes one row of two tabs at once', async () => {
    const learner = await aGuest()
    await Promise.all([1, 2, 3].map(() => recordSection(learner, { moduleSlug, sectionSlug })))
    expect(await db().sectionProgress.count({ where: { userId: learner.userId } })).toBe(1)
  })

  it('refuses a section that the module does not have', async () => {
    await expect(recordSection(await aGuest(), { moduleSlug, sectionSlug: 'nowhere' })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })
})

describe('progress of labs and activities', () => {
  it('counts the steps that are passed, says when an activity was saved, and is one’s own', async () => {
    const [learner, other] = [await aGuest(), await aGuest()]
    const [lab] = listLabs()
    const [activity] = listActivities()
    if (!lab || !activity) throw new Error('no lab, no activity')
    const save = { labSlug: lab.slug, code: 'x', basedOn: 0, browserId: randomUUID() }
    for (const [index, step] of lab.steps.entries())
      await saveLabStep(learner, { ...save, stepId: step.id, isPassed: index === 0, sequence: index + 1, saveKey: randomUUID() })
    const saved = await saveActivity(learner, activity, { values: {}, basedOn: 0, recordId: null, settled: [], saveKey: randomUUID() })
    const progress = await getProgress(learner)
    expect(progress[lab.module]?.labs).toEqual({ [lab.slug]: 1 })
    expect(progress[activity.module]?.activities).toEqual({ [activity.slug]: saved.ok && saved.record.savedAt })
    expect(await getProgress(other)).toEqual({})
  })

  it('forgets a step that the lab no longer has', async () => {
    const learner = await aGuest()
    const [lab] = listLabs()
    await db().labWork.create({ data: { userId: learner.userId, labSlug: lab?.slug ?? '', stepId: 'gone', code: '', passedAt: new Date(), revision: 1, saveKey: 'k', browserId: 'b', sequence: 1, savedAt: new Date() } })
    expect(await getProgress(learner)).toEqual({})
  })
})

describe('the funding module', () => {
  it('is complete when its sections are read and its quiz is passed, and not before', async () => {
    const quiz = findQuiz(moduleSlug)
    if (!quiz) throw new Error('no quiz')
    await publishQuiz(await anAdmin(), quiz)
    const learner = await aGuest()
    for (const { slug } of findModule(moduleSlug)?.sections ?? []) await recordSection(learner, { moduleSlug, sectionSlug: slug, isRead: true })
    expect((await getProgress(learner))[moduleSlug]).toMatchObject({ isComplete: false, isPassed: false })

    const attemptId = await anAttempt(learner, moduleSlug)
    expect((await getProgress(learner))[moduleSlug]).toMatchObject({ openAttemptId: attemptId })
    const { saveOf } = aBrowser()
    for (const question of quiz.questions) await saveAnswer(learner, { attemptId, ...saveOf(question) })
    await submitAttempt(learner, { attemptId })
    expect((await getProgress(learner))[moduleSlug]).toMatchObject({ isComplete: true, isPassed: true, quizPercent: 100, openAttemptId: null, attempts: 1 })
  })
})
