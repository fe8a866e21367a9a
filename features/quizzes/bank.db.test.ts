import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Viewer } from '@/features/users/viewer'
import { db } from '@/lib/db'
import { aPerson, anAdmin } from '@/prisma/builders/people'
import { aDraft, anAttempt, aQuiz } from '@/prisma/builders/quizzes'
import type { Question } from '@/questions/question'
import { samples } from '@/questions/samples'
import { bankFilterSchema, type BankFilter } from './bank'
import { archiveQuestions, indexBank, moveQuestions, publishQuiz, restoreQuestion, tagQuestions, unarchiveQuestions, untagQuestions } from './mutations'
import { getBankQuestion, listBank, listBankFacets } from './queries'
import type { QuizDraft } from './schema'

let admin: Viewer
beforeAll(async () => {
  admin = await anAdmin()
})

const aSlug = () => `q-${randomUUID().slice(0, 8)}`
const aQuestion = (change: Partial<(typeof samples)['single-choice']> = {}): Question => ({ ...samples['single-choice'], id: aSlug(), ...change })
const publish = async (questions: Question[], change: Partial<QuizDraft> = {}, isListed = true) => {
  const draft = aDraft({ questions, ...change })
  await publishQuiz(admin, draft, { isListed })
  return draft
}
/** A question that no quiz uses any more. */
const anUnusedQuestion = async (question = aQuestion()) => {
  const draft = await publish([question])
  await publishQuiz(admin, { ...draft, questions: [aQuestion()] })
  return question
}
const find = async (filter: Partial<BankFilter>) => (await listBank(admin, bankFilterSchema.parse(filter))).rows.map(({ slug }) => slug)
const stateOf = async (slug: string) => {
  const { tags, topic, archivedAt } = await db().question.findUniqueOrThrow({ where: { slug } })
  return { tags, topic, isArchived: archivedAt !== null }
}
const actsOn = (slug: string) => db().auditEntry.findMany({ where: { details: { path: ['about'], equals: slug } }, orderBy: { id: 'asc' }, select: { action: true, actorId: true, details: true } })

describe('the search of the bank', () => {
  it('finds by the beginnings of words in either language, without accents, wherever they stand', async () => {
    const word = `zy${randomUUID().replaceAll(/[^a-f]/g, '')}`
    const [option, ...options] = samples['single-choice'].options
    const inStem = aQuestion({ stem: { fr: `La ${word}évée ?`, en: 'Which?' } })
    const inOption = aQuestion({ options: [{ ...option!, text: { fr: 'Autre', en: `${word}EVEE’s` } }, ...options] })
    const inFeedback = aQuestion({ options: [{ ...option!, feedback: { fr: `Une ${word}èvée.`, en: 'No.' } }, ...options] })
    await publish([inFeedback, inOption, inStem])
    // What is asked comes before what is mentioned.
    const others = [inFeedback.id, inOption.id].toSorted()
    expect(await find({ search: `${word}evee` })).toEqual([inStem.id, ...others])
    expect(await find({ search: `${word}ÉV` })).toEqual([inStem.id, ...others])
    expect(await find({ search: `${word}evee which` })).toContain(inStem.id)
    expect(await find({ search: `${word}evee nowhere` })).toEqual([])
    expect(await find({ search: inOption.id })).toEqual([inOption.id])
  })

  it('is of the newest version alone', async () => {
    const [old, young] = ['a', 'b'].map((letter) => `${letter.repeat(3)}${randomUUID().replaceAll(/[^a-f]/g, '')}`) as [string, string]
    const question = aQuestion({ stem: { fr: old, en: 'Old' } })
    const draft = await publish([question])
    await publishQuiz(admin, { ...draft, questions: [{ ...question, stem: { fr: young, en: 'Young' } }] })
    expect(await find({ search: old })).toEqual([])
    expect(await find({ search: young })).toEqual([question.id])
  })

  it('takes nothing that is typed for an operator', async () => {
    for (const search of ["'", "a' | 'b", '& | ! ( ) :*', '\\', '%', '’']) await expect(find({ search })).resolves.toBeInstanceOf(Array)
  })

  it('pages through everything once, 50 at a time', async () => {
    const topic = `quiz-${aSlug()}`
    const slugs = Array.from({ length: 60 }, aSlug)
    await publish(slugs.map((id) => aQuestion({ id })), { id: topic })
    const pages = await Promise.all([1, 2, 3].map((page) => listBank(admin, bankFilterSchema.parse({ topic, page }))))
    expect(pages.map(({ rows, total }) => [rows.length, total])).toEqual([[50, 60], [10, 60], [0, 0]])
    expect(pages.flatMap(({ rows }) => rows.map(({ slug }) => slug))).toEqual(slugs.toSorted())
  })
})

describe('the filters of the bank', () => {
  it('keep a type, a tag, a topic, a claim, a gap between the languages', async () => {
    const tag = aSlug()
    const claim = aSlug()
    const question = aQuestion({ tags: [tag], claims: [claim] })
    const choice = { ...samples['true-false'], id: aSlug(), tags: [tag], explanation: { fr: 'The very same words in both', en: 'The very same words in both' } }
    const { id } = await publish([question, choice])
    expect(await find({ tag, type: 'single-choice' })).toEqual([question.id])
    expect(await find({ topic: id })).toEqual([choice.id, question.id].toSorted())
    expect(await find({ claim })).toEqual([question.id])
    expect(await find({ tag, gap: 'same' })).toEqual([choice.id])
    expect(await find({ tag, gap: 'fr' })).toEqual([])
    expect((await listBankFacets(admin)).tags).toContain(tag)
    expect((await listBankFacets(admin)).topics).toContainEqual({ slug: id, title: { fr: 'Un quiz', en: 'A quiz' } })
  })

  it('tell what a listed quiz uses, what no quiz uses, and what is archived', async () => {
    const tag = aSlug()
    const tags = [tag]
    const [used, unlisted, archived] = [aQuestion({ tags }), aQuestion({ tags }), aQuestion({ tags })]
    await publish([used])
    await publish([unlisted], {}, false)
    const unused = await anUnusedQuestion(aQuestion({ tags }))
    await anUnusedQuestion(archived)
    await archiveQuestions(admin, { questions: [archived.id] })
    expect(await find({ tag, status: 'used' })).toEqual([used.id])
    expect(await find({ tag, status: 'unused' })).toEqual([unused.id])
    expect(await find({ tag, status: 'archived' })).toEqual([archived.id])
    expect(await find({ tag })).toEqual([used.id, unlisted.id, unused.id].toSorted())
  })

  it('leave out what nobody could have meant', () => {
    expect(bankFilterSchema.parse({ type: 'nothing', status: 'x', page: '-3', tag: 'Not a tag', search: '\0' })).toMatchObject({ page: 1, search: '', type: undefined, tag: undefined })
  })
})

describe('the usage of a question', () => {
  it('counts quizzes in their newest version, all answers and all versions', async () => {
    const question = aQuestion()
    const first = await publish([question])
    await publish([question, aQuestion()])
    await anAttempt(await aPerson(), first.id)
    const attempt = await db().attempt.findFirstOrThrow({ where: { quiz: { slug: first.id } }, select: { id: true, quizVersion: { select: { questions: { select: { questionVersionId: true } } } } } })
    await db().answer.create({ data: { attemptId: attempt.id, questionVersionId: attempt.quizVersion.questions[0]?.questionVersionId ?? '', value: {}, revision: 1, saveKey: randomUUID(), savedAt: new Date() } })
    const changed = { ...question, stem: { fr: 'Autrement ?', en: 'Otherwise?' } }
    await publishQuiz(admin, { ...first, questions: [changed] })
    const { rows } = await listBank(admin, bankFilterSchema.parse({ search: question.id }))
    expect(rows).toMatchObject([{ slug: question.id, quizCount: 2, answerCount: 1, versionCount: 2, stem: changed.stem }])
    const { versions, quizzes } = await getBankQuestion(admin, question.id)
    expect(versions.map(({ number, answerCount }) => [number, answerCount])).toEqual([[2, 0], [1, 1]])
    expect(versions[0].question).toEqual(changed)
    expect(quizzes).toHaveLength(2)
    expect(quizzes).toContainEqual({ slug: first.id, title: first.title, number: 2, isListed: true })
  })
})

describe('a bulk command', () => {
  it('adds and takes off a tag once, however often it comes, and says before and after', async () => {
    const questions = [aQuestion({ tags: ['b'] }), aQuestion()]
    await publish(questions)
    const slugs = questions.map(({ id }) => id)
    const outcomes = await Promise.all([1, 2, 3].map(() => tagQuestions(admin, { questions: slugs, tag: 'a' })))
    expect(outcomes.filter((outcome) => outcome.ok && outcome.changed === 2)).toHaveLength(1)
    expect(outcomes.filter((outcome) => outcome.ok && outcome.changed === 0)).toHaveLength(2)
    expect((await stateOf(slugs[0]!)).tags).toEqual(['a', 'b'])
    expect(await find({ tag: 'a', search: slugs[1]! })).toEqual([slugs[1]])
    expect(await untagQuestions(admin, { questions: slugs, tag: 'b' })).toEqual({ ok: true, changed: 1 })
    expect(await actsOn(slugs[0]!)).toEqual([
      { action: 'question-tagged', actorId: admin.userId, details: { kind: 'question', about: slugs[0], before: 'b', after: 'a, b' } },
      { action: 'question-untagged', actorId: admin.userId, details: { kind: 'question', about: slugs[0], before: 'a, b', after: 'a' } },
    ])
  })

  it('keeps what an admin has tagged when the next version comes', async () => {
    const question = aQuestion({ tags: ['from-file'] })
    const draft = await publish([question])
    await tagQuestions(admin, { questions: [question.id], tag: 'mine' })
    await publishQuiz(admin, { ...draft, questions: [{ ...question, tags: ['other'], stem: { fr: 'Neuf', en: 'New' } }] })
    expect((await stateOf(question.id)).tags).toEqual(['mine', 'other'])
    expect(await find({ search: `${question.id} mine` })).toEqual([question.id])
  })

  it('refuses more tags than a question may have, for all of them', async () => {
    const full = aQuestion({ tags: Array.from({ length: 20 }, (_, index) => `t-${index}`) })
    const other = aQuestion()
    await publish([full, other])
    expect(await tagQuestions(admin, { questions: [full.id, other.id], tag: 'one-more' })).toEqual({ ok: false, error: 'TOO_MANY_TAGS', question: full.id })
    expect((await stateOf(other.id)).tags).toEqual([])
  })

  it('moves to a module or a known topic, and nowhere else', async () => {
    const question = aQuestion()
    const { id } = await publish([question])
    const topic = 'edu-2-licences-apache'
    expect((await stateOf(question.id)).topic).toBe(id)
    expect(await moveQuestions(admin, { questions: [question.id], topic })).toEqual({ ok: true, changed: 1 })
    expect(await moveQuestions(admin, { questions: [question.id], topic })).toEqual({ ok: true, changed: 0 })
    await expect(moveQuestions(admin, { questions: [question.id], topic: aSlug() })).rejects.toMatchObject({ code: 'NOT_FOUND' })
    expect(await actsOn(question.id)).toMatchObject([{ action: 'question-moved', details: { before: id, after: topic } }])
    // A further quiz that uses it does not file it anew.
    await publish([{ ...question, stem: { fr: 'Neuf', en: 'New' } }])
    expect((await stateOf(question.id)).topic).toBe(topic)
  })

  it('archives what no listed quiz uses, and back', async () => {
    const { id } = await anUnusedQuestion()
    expect(await archiveQuestions(admin, { questions: [id] })).toEqual({ ok: true, changed: 1 })
    expect(await archiveQuestions(admin, { questions: [id] })).toEqual({ ok: true, changed: 0 })
    expect((await stateOf(id)).isArchived).toBe(true)
    expect(await unarchiveQuestions(admin, { questions: [id] })).toEqual({ ok: true, changed: 1 })
    expect((await stateOf(id)).isArchived).toBe(false)
    expect((await actsOn(id)).map(({ action }) => action)).toEqual(['question-archived', 'question-unarchived'])
  })

  it('archives nothing when a listed quiz uses one of the questions, and names the quizzes', async () => {
    const used = aQuestion()
    const { id } = await anUnusedQuestion()
    const title = { fr: 'Les levées', en: 'The rounds' }
    await publish([used], { title })
    await publish([used], { title: { fr: 'Autre', en: 'Other' } }, false)
    expect(await archiveQuestions(admin, { questions: [id, used.id] })).toEqual({ ok: false, error: 'IN_USE', question: used.id, quizzes: [title] })
    expect((await stateOf(id)).isArchived).toBe(false)
    expect(await actsOn(id)).toEqual([])
  })

  it('never leaves a question both archived and in a listed quiz', async () => {
    for (let round = 0; round < 5; round += 1) {
      const question = await anUnusedQuestion()
      const [, outcome] = await Promise.all([publish([question]), archiveQuestions(admin, { questions: [question.id] })])
      expect((await stateOf(question.id)).isArchived).toBe(false)
      expect(outcome.ok || outcome.error === 'IN_USE').toBe(true)
    }
  })

  it('lets go of a question whose quiz is listed again as it was', async () => {
    const question = aQuestion()
    const draft = await publish([question], {}, false)
    await archiveQuestions(admin, { questions: [question.id] })
    expect((await stateOf(question.id)).isArchived).toBe(true)
    expect(await publishQuiz(admin, draft)).toMatchObject({ isNew: false })
    expect((await stateOf(question.id)).isArchived).toBe(false)
  })

  it('is for admins, and about questions that are there', async () => {
    const { id } = await anUnusedQuestion()
    for (const role of ['learner', 'trainer'] as const) {
      const viewer = await aPerson({ role })
      for (const refused of [
        tagQuestions(viewer, { questions: [id], tag: 'a' }),
        untagQuestions(viewer, { questions: [id], tag: 'a' }),
        moveQuestions(viewer, { questions: [id], topic: 'edu-2-licences-apache' }),
        archiveQuestions(viewer, { questions: [id] }),
        unarchiveQuestions(viewer, { questions: [id] }),
        restoreQuestion(viewer, { question: id, number: 1, basedOn: 1 }),
        listBank(viewer, bankFilterSchema.parse({})),
        listBankFacets(viewer),
        getBankQuestion(viewer, id),
      ])
        await expect(refused).rejects.toMatchObject({ code: 'NOT_FOUND' })
      await expect(indexBank(viewer)).rejects.toMatchObject({ code: 'FORBIDDEN' })
    }
    await expect(tagQuestions(admin, { questions: [id, aSlug()], tag: 'a' })).rejects.toMatchObject({ code: 'NOT_FOUND' })
    expect(await stateOf(id)).toMatchObject({ tags: [], isArchived: false })
  })
})

describe('restoring an older version', () => {
  const changed = (question: Question): Question => ({ ...question, stem: { fr: 'Autrement dit', en: 'In other words' } })

  it('makes one new version with the old content, which a quiz takes at its next publication', async () => {
    const question = aQuestion()
    const draft = await publish([question])
    await publishQuiz(admin, { ...draft, questions: [changed(question)] })
    const restored = await Promise.all([1, 2, 3].map(() => restoreQuestion(admin, { question: question.id, number: 1, basedOn: 2 })))
    expect(restored.map((outcome) => outcome.ok && outcome.number)).toEqual([3, 3, 3])
    expect(restored.filter((outcome) => outcome.ok && outcome.isNew)).toHaveLength(1)
    const { versions, quizzes } = await getBankQuestion(admin, question.id)
    expect(versions.map(({ number }) => number)).toEqual([3, 2, 1])
    expect(versions[0].question).toEqual(question)
    expect(quizzes).toMatchObject([{ number: 2 }])
    expect(versions[0].quizzes).toEqual([])
    expect(await find({ search: `${question.id} autrement` })).toEqual([])
    expect(await actsOn(question.id)).toMatchObject([{ action: 'question-restored', details: { before: 2, after: 3, restored: 1 } }])
    const next = await publishQuiz(admin, { ...draft, questions: [question] })
    expect(next).toMatchObject({ number: 3, isNew: true })
    expect((await getBankQuestion(admin, question.id)).versions[0].quizzes).toMatchObject([{ slug: draft.id, number: 3 }])
  })

  it('is refused when somebody has made a version since', async () => {
    const question = aQuestion()
    const draft = await publish([question])
    await publishQuiz(admin, { ...draft, questions: [changed(question)] })
    await publishQuiz(admin, { ...draft, questions: [{ ...question, stem: { fr: 'Encore', en: 'Again' } }] })
    expect(await restoreQuestion(admin, { question: question.id, number: 1, basedOn: 2 })).toEqual({ ok: false, error: 'QUESTION_CHANGED' })
    expect((await getBankQuestion(admin, question.id)).versions).toHaveLength(3)
    await expect(restoreQuestion(admin, { question: question.id, number: 9, basedOn: 3 })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })
})

describe('the index of the bank', () => {
  it('is made for questions from before there was one, filed under the quiz that first used them', async () => {
    const { draft } = await aQuiz({ questions: [aQuestion()] })
    const slug = draft.questions[0]!.id
    await db().$executeRaw`update "Question" set "newestVersionId" = null, "searchWords" = null, "stemWords" = null, type = null, topic = null where slug = ${slug}`
    expect(await find({ search: slug })).toEqual([])
    expect(await indexBank(admin)).toBeGreaterThan(0)
    expect(await find({ search: slug, type: 'single-choice', topic: draft.id })).toEqual([slug])
    expect(await indexBank(admin)).toBe(0)
  })
})
