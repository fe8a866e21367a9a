import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { adoptGuest, eraseOwnData } from '@/features/users/mutations'
import { countStoredData, getOwnData } from '@/features/users/queries'
import { db } from '@/lib/db'
import { aGuest, aPerson } from '@/prisma/builders/people'
import { listLabs } from './content'
import { saveLabStep } from './mutations'
import { getLabWork } from './queries'

const [lab] = listLabs()
const labSlug = lab?.slug ?? ''
const stepId = lab?.steps[0]?.id ?? ''

const aBrowser = () => {
  const browserId = randomUUID()
  let sequence = 0
  return (code: string, more: { isPassed?: boolean; basedOn?: number; sequence?: number; saveKey?: string } = {}) => ({
    ...{ labSlug, stepId, code, isPassed: false, basedOn: 0, browserId, sequence: (sequence += 1), saveKey: randomUUID() },
    ...more,
  })
}

describe('saveLabStep', () => {
  it('keeps the newest of one browser, whatever the order in which they arrive', async () => {
    const learner = await aGuest()
    const save = aBrowser()
    const [first, second] = [save('1'), save('2')]
    await saveLabStep(learner, second)
    await saveLabStep(learner, first)
    expect((await getLabWork(learner, labSlug))[stepId]).toMatchObject({ code: '2', revision: 1 })
  })

  it('does a repeated save once', async () => {
    const learner = await aGuest()
    const save = aBrowser()('x')
    const results = await Promise.all([1, 2, 3].map(() => saveLabStep(learner, save)))
    expect(results.map((result) => result.ok && result.revision)).toEqual([1, 1, 1])
  })

  it('keeps the first day on which a step was passed', async () => {
    const learner = await aGuest()
    const save = aBrowser()
    const then = new Date('2026-11-23T10:00:00Z')
    await saveLabStep(learner, save('right', { isPassed: true }), then)
    await saveLabStep(learner, save('wrong'), new Date('2026-11-24T10:00:00Z'))
    await saveLabStep(learner, save('right again', { isPassed: true }), new Date('2026-11-25T10:00:00Z'))
    expect((await getLabWork(learner, labSlug))[stepId]).toMatchObject({ code: 'right again', passedAt: then.toISOString(), revision: 3 })
  })

  it('overwrites nothing of another device: says what is there instead', async () => {
    const learner = await aPerson()
    await saveLabStep(learner, aBrowser()('phone'))
    const laptop = aBrowser()
    expect(await saveLabStep(learner, laptop('laptop'))).toMatchObject({ ok: false, error: 'CHANGED_ELSEWHERE', current: { code: 'phone', revision: 1 } })
    expect(await saveLabStep(learner, laptop('laptop', { basedOn: 1 }))).toMatchObject({ ok: true, revision: 2 })
  })

  it('is each learner’s own, and of steps that are', async () => {
    const learner = await aGuest()
    await saveLabStep(learner, aBrowser()('mine'))
    expect(await getLabWork(await aGuest(), labSlug)).toEqual({})
    await expect(saveLabStep(learner, { ...aBrowser()('x'), stepId: 'nowhere' })).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await expect(saveLabStep(learner, { ...aBrowser()('x'), labSlug: 'nowhere' })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })
})

describe('a guest who signs in', () => {
  it('takes the work along', async () => {
    const [guest, person] = [await aGuest(), await aPerson()]
    await saveLabStep(guest, aBrowser()('guest', { isPassed: true }))
    await adoptGuest(guest.userId, person.userId)
    expect((await getLabWork(person, labSlug))[stepId]).toMatchObject({ code: 'guest', setAsideCode: null, passedAt: expect.any(String) })
  })

  it('loses neither text where the account has its own, and chooses by saving', async () => {
    const [guest, person] = [await aGuest(), await aPerson()]
    await saveLabStep(person, aBrowser()('account'))
    await saveLabStep(guest, aBrowser()('guest', { isPassed: true }))
    await adoptGuest(guest.userId, person.userId)
    expect((await getLabWork(person, labSlug))[stepId]).toMatchObject({ code: 'account', setAsideCode: 'guest', passedAt: expect.any(String), revision: 2 })
    await saveLabStep(person, aBrowser()('guest', { basedOn: 2 }))
    expect((await getLabWork(person, labSlug))[stepId]).toMatchObject({ code: 'guest', setAsideCode: null })
  })
})

describe('what is kept of a learner', () => {
  it('is counted, exported and erased with them', async () => {
    const learner = await aGuest()
    await saveLabStep(learner, aBrowser()('print(1)'))
    expect(await countStoredData(learner)).toMatchObject({ labWorks: 1 })
    expect((await getOwnData(learner)).labs).toMatchObject([{ lab: labSlug, step: stepId, code: 'print(1)' }])
    await eraseOwnData(learner, { email: '', password: '' })
    expect(await db().labWork.count({ where: { userId: learner.userId } })).toBe(0)
  })
})
