import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { eraseOwnData } from '@/features/users/mutations'
import { getOwnData } from '@/features/users/queries'
import type { Viewer } from '@/features/users/viewer'
import { db } from '@/lib/db'
import { aPerson, anAdmin } from '@/prisma/builders/people'
import { aQuiz } from '@/prisma/builders/quizzes'
import type { QuestionDraft } from '@/questions/draft'
import { samples } from '@/questions/samples'
import { freezeDraft, saveDraft, startDraft } from './mutations'
import { getEditedQuestion, listDrafts, previewDraft } from './queries'

const aName = () => `question-${randomUUID().slice(0, 8)}`

/** A question that could be published as it is: it rests on nothing that the ledger of the tests has not. */
const sound = (slug: string, fr = 'Que pensez-vous de cela ?'): QuestionDraft => ({ ...samples.opinion, id: slug, claims: [], stem: { fr, en: 'What do you think of it?' } })

async function begun(viewer: Viewer) {
  const slug = aName()
  expect(await startDraft(viewer, { type: 'opinion', slug, saveKey: randomUUID() })).toEqual({ ok: true, slug })
  return slug
}

const save = (viewer: Viewer, questionSlug: string, basedOn: number, data = sound(questionSlug), saveKey = randomUUID(), basedOnNumber: number | null = null) =>
  saveDraft(viewer, { questionSlug, basedOn, basedOnNumber, data, saveKey })

const versionsOf = (slug: string) => db().questionVersion.findMany({ where: { question: { slug } }, orderBy: { number: 'asc' } })

describe('a draft', () => {
  it('begins a question once, however often the command comes; a name that is taken is refused', async () => {
    const viewer = await anAdmin()
    const command = { type: 'cloze' as const, slug: aName(), saveKey: randomUUID() }
    const made = await Promise.all([1, 2, 3].map(() => startDraft(viewer, command)))
    expect(made.every(({ ok }) => ok)).toBe(true)
    expect(await startDraft(viewer, { ...command, saveKey: randomUUID() })).toEqual({ ok: false, error: 'SLUG_TAKEN' })
    expect(await db().auditEntry.count({ where: { action: 'question-begun', actorId: viewer.userId } })).toBe(1)
    expect(await getEditedQuestion(viewer, command.slug)).toMatchObject({ revision: 1, basedOnNumber: null, data: { type: 'cloze', stem: { fr: '', en: '' } } })
  })

  it('is kept unfinished, and found again as it was left', async () => {
    const viewer = await anAdmin()
    const slug = await begun(viewer)
    const data: QuestionDraft = { ...sound(slug), stem: { fr: 'Que', en: '' } }
    expect(await save(viewer, slug, 1, data)).toMatchObject({ ok: true, revision: 2 })
    expect((await getEditedQuestion(viewer, slug)).data).toEqual(data)
    expect((await listDrafts(viewer)).find((draft) => draft.slug === slug)).toMatchObject({ type: 'opinion', stem: { fr: 'Que', en: '' } })
  })

  it('is saved once by a save that arrives twice', async () => {
    const viewer = await anAdmin()
    const slug = await begun(viewer)
    const key = randomUUID()
    const twice = await Promise.all([save(viewer, slug, 1, sound(slug), key), save(viewer, slug, 1, sound(slug), key)])
    expect(twice.map((saved) => saved.ok && saved.revision)).toEqual([2, 2])
  })

  it('that somebody else has changed is not overwritten: the second saver gets the other version and chooses', async () => {
    const [one, two] = [await anAdmin(), await anAdmin()]
    const slug = await begun(one)
    const both = await Promise.all([save(one, slug, 1, sound(slug, 'De l’une')), save(two, slug, 1, sound(slug, 'De l’autre'))])
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
    const refused = both.find(({ ok }) => !ok)
    const kept = (await getEditedQuestion(one, slug)).data
    expect(refused).toMatchObject({ error: 'DRAFT_CHANGED', revision: 2, editedBy: 'Test', theirs: kept })
    expect(await save(two, slug, 2, sound(slug, 'Choisie'))).toMatchObject({ ok: true, revision: 3 })
    expect((await getEditedQuestion(one, slug)).data.stem.fr).toBe('Choisie')
  })

  it('becomes one version, however often and at once it is asked for, and is gone then', async () => {
    const viewer = await anAdmin()
    const slug = await begun(viewer)
    await save(viewer, slug, 1)
    const frozen = await Promise.all([1, 2, 3].map(() => freezeDraft(viewer, { questionSlug: slug, revision: 2 })))
    expect(frozen).toEqual([1, 2, 3].map(() => ({ ok: true, number: 1, revision: 3 })))
    expect(await versionsOf(slug)).toHaveLength(1)
    expect(await db().questionDraft.count({ where: { question: { slug } } })).toBe(0)
    expect(await db().auditEntry.findMany({ where: { action: 'question-version-made', actorId: viewer.userId } })).toMatchObject([{ details: { about: slug, version: 1 } }])
    expect(await getEditedQuestion(viewer, slug)).toMatchObject({ revision: 3, basedOnNumber: 1, savedAt: null })
  })

  it('that has become a version is not begun again unseen by who still had it open', async () => {
    const [one, two] = [await anAdmin(), await anAdmin()]
    const slug = await begun(one)
    await save(one, slug, 1)
    await freezeDraft(one, { questionSlug: slug, revision: 2 })
    const late = await save(two, slug, 2, sound(slug, 'Trop tard'))
    expect(late).toMatchObject({ ok: false, error: 'DRAFT_CHANGED', basedOnNumber: 1, theirs: { stem: { fr: 'Que pensez-vous de cela ?' } } })
  })

  it('makes no version while something is missing, and says what by field', async () => {
    const viewer = await anAdmin()
    const slug = await begun(viewer)
    await save(viewer, slug, 1, { ...sound(slug), stem: { fr: 'x'.repeat(4001), en: '' } })
    const refused = await freezeDraft(viewer, { questionSlug: slug, revision: 2 })
    expect(refused).toMatchObject({ ok: false, error: 'QUESTION_UNFINISHED' })
    expect(!refused.ok && 'problems' in refused && refused.problems).toEqual([
      { field: 'stem.fr', code: 'too-long', limit: 4000 },
      { field: 'stem.en', code: 'empty', limit: 0 },
    ])
    expect(await versionsOf(slug)).toEqual([])
  })

  it('makes no version over one that its author has not seen', async () => {
    const viewer = await anAdmin()
    const { draft } = await aQuiz()
    const question = draft.questions.find(({ type }) => type === 'opinion')
    if (!question) throw new Error('no opinion')
    await save(viewer, question.id, 0, sound(question.id), randomUUID(), 1)
    const { id } = await db().question.findUniqueOrThrow({ where: { slug: question.id }, select: { id: true } })
    const other = sound(question.id, 'Du contenu')
    await db().questionVersion.create({ data: { questionId: id, number: 2, type: 'opinion', data: other, contentHash: randomUUID() } })
    expect(await freezeDraft(viewer, { questionSlug: question.id, revision: 1 })).toMatchObject({ ok: false, error: 'VERSION_CHANGED', basedOnNumber: 2, theirs: other })
    await save(viewer, question.id, 1, sound(question.id, 'Choisie'), randomUUID(), 2)
    expect(await freezeDraft(viewer, { questionSlug: question.id, revision: 2 })).toMatchObject({ ok: true, number: 3 })
  })

  it('that says what the newest version says makes no other one', async () => {
    const viewer = await anAdmin()
    const { draft } = await aQuiz()
    const slug = draft.questions.find(({ type }) => type === 'opinion')?.id ?? ''
    const edited = await getEditedQuestion(viewer, slug)
    expect(edited).toMatchObject({ revision: 0, basedOnNumber: 1, savedAt: null })
    await save(viewer, slug, 0, edited.data, randomUUID(), 1)
    expect(await freezeDraft(viewer, { questionSlug: slug, revision: 1 })).toMatchObject({ ok: true, number: 1 })
    expect(await versionsOf(slug)).toHaveLength(1)
    expect(await db().auditEntry.count({ where: { action: 'question-version-made', actorId: viewer.userId } })).toBe(0)
  })

  it('does not exist for learners and trainers', async () => {
    const slug = await begun(await anAdmin())
    for (const role of ['learner', 'trainer'] as const) {
      const viewer = await aPerson({ role })
      const missing = { code: 'NOT_FOUND' }
      await expect(startDraft(viewer, { type: 'opinion', slug: aName(), saveKey: randomUUID() })).rejects.toMatchObject(missing)
      await expect(save(viewer, slug, 1)).rejects.toMatchObject(missing)
      await expect(freezeDraft(viewer, { questionSlug: slug, revision: 1 })).rejects.toMatchObject(missing)
      await expect(getEditedQuestion(viewer, slug)).rejects.toMatchObject(missing)
      await expect(listDrafts(viewer)).rejects.toMatchObject(missing)
      await expect(previewDraft(viewer, { data: sound(slug) })).rejects.toMatchObject(missing)
    }
  })

  it('of another question, or of none, is refused', async () => {
    const viewer = await anAdmin()
    const slug = await begun(viewer)
    await expect(save(viewer, slug, 1, sound('somebody-else'))).rejects.toMatchObject({ code: 'BAD_REQUEST' })
    await expect(save(viewer, 'no-such-question', 0, sound('no-such-question'))).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })

  it('stays when its last author erases their account, without their name; their export says that they saved it', async () => {
    const [leaving] = [await anAdmin(), await anAdmin()]
    const slug = await begun(leaving)
    expect((await getOwnData(leaving)).questionDrafts).toMatchObject([{ question: slug }])
    expect(await eraseOwnData(leaving, { email: `${leaving.userId}@test.invalid` })).toEqual({ ok: true })
    expect((await listDrafts(await anAdmin())).find((draft) => draft.slug === slug)).toMatchObject({ editedBy: null })
  })
})
