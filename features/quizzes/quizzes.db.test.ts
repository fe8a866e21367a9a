import { describe, expect, it } from 'vitest'
import { db } from '@/lib/db'
import { aPerson, anAdmin } from '@/prisma/builders/people'
import { aDraft, aQuiz } from '@/prisma/builders/quizzes'
import type { Question } from '@/questions/question'
import { publishQuiz } from './mutations'
import { getQuizVersion } from './queries'
import { contentHash, quizHash } from './rules'

describe('publishQuiz', () => {
  it('makes no new version of an unchanged draft, however often and at once it is published', async () => {
    const admin = await anAdmin()
    const draft = aDraft()
    const published = await Promise.all([1, 2, 3, 4].map(() => publishQuiz(admin, structuredClone(draft))))
    expect(published.map(({ number }) => number)).toEqual([1, 1, 1, 1])
    expect(published.filter(({ isNew }) => isNew)).toHaveLength(1)
    expect(await db().question.count({ where: { slug: { in: draft.questions.map(({ id }) => id) } } })).toBe(draft.questions.length)
  })

  it('shares the unchanged questions between two versions and numbers the changed one', async () => {
    const { draft, versionId } = await aQuiz()
    const [first, ...rest] = draft.questions as [Question, ...Question[]]
    const changed: Question = { ...first, stem: { ...first.stem, fr: `${first.stem.fr} (revu)` } }
    const next = await publishQuiz(await anAdmin(), { ...draft, questions: [changed, ...rest] })
    const before = await getQuizVersion(versionId)
    const after = await getQuizVersion(next.versionId)
    expect(after.questions.slice(1).map((question) => question.versionId)).toEqual(before.questions.slice(1).map((question) => question.versionId))
    expect(after.questions[0]?.versionId).not.toBe(before.questions[0]?.versionId)
    expect(before.questions[0]?.question.stem.fr).toBe(first.stem.fr)
  })

  it('lets two quizzes that share questions, in whatever order, be published at the same time', async () => {
    const admin = await anAdmin()
    for (let round = 0; round < 10; round += 1) {
      const draft = aDraft()
      const other = { ...draft, id: `${draft.id}-reversed`, questions: draft.questions.toReversed() }
      const published = await Promise.all([publishQuiz(admin, draft), publishQuiz(admin, other)])
      const [one, two] = await Promise.all(published.map(({ versionId }) => getQuizVersion(versionId)))
      expect(two?.questions.toReversed()).toEqual(one?.questions)
    }
  })

  it('makes a new version of changed settings, and keeps the version of a quiz from before there were any', async () => {
    const admin = await anAdmin()
    const draft = aDraft()
    const first = await publishQuiz(admin, draft)
    const { settings, ...before } = draft
    expect(quizHash(draft)).toBe(contentHash({ title: before.title, languages: before.languages, passMarkPercent: before.passMarkPercent, questions: before.questions }))
    const timed = await publishQuiz(admin, { ...draft, settings: { ...settings, timeLimitSeconds: 600 } })
    expect(timed).toMatchObject({ number: 2, isNew: true })
    expect((await getQuizVersion(timed.versionId)).settings).toEqual({ ...settings, timeLimitSeconds: 600 })
    expect((await getQuizVersion(first.versionId)).settings).toEqual(settings)
  })

  it('gives back each question as it was written', async () => {
    const { draft, versionId } = await aQuiz()
    expect((await getQuizVersion(versionId)).questions.map(({ question }) => question)).toEqual(draft.questions)
  })

  it('is refused to learners and trainers', async () => {
    for (const role of ['learner', 'trainer'] as const)
      await expect(publishQuiz(await aPerson({ role }), aDraft())).rejects.toMatchObject({ code: 'FORBIDDEN' })
  })
})

describe('a published version', () => {
  it('cannot be changed, not even by a statement of our own', async () => {
    const { versionId } = await aQuiz()
    await expect(db().quizVersion.update({ where: { id: versionId }, data: { passMarkPercent: 1 } })).rejects.toThrow(/immutable/)
    await expect(db().questionVersion.updateMany({ data: { type: 'x' } })).rejects.toThrow(/immutable/)
    await expect(db().quizVersionQuestion.updateMany({ where: { quizVersionId: versionId }, data: { position: { increment: 9 } } })).rejects.toThrow(/immutable/)
  })
})
