import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { findActivity } from '@/features/modules/content'
import { adoptGuest, eraseOwnData } from '@/features/users/mutations'
import { countStoredData, getOwnData } from '@/features/users/queries'
import type { Viewer } from '@/features/users/viewer'
import { db } from '@/lib/db'
import { aGuest, aPerson } from '@/prisma/builders/people'
import { saveActivity, showActivity } from './mutations'
import { findShownWork, getOwnActivity } from './queries'
import type { Activity, SaveActivity, Values } from './schema'

const slug = 'charte'
const charter = findActivity(slug) as Activity

const aSave = (values: Values, rest: Partial<SaveActivity> = {}) => ({ values, basedOn: 0, recordId: null, settled: [], saveKey: randomUUID(), ...rest })

async function stored(viewer: Viewer, values: Values) {
  const saved = await saveActivity(viewer, charter, aSave(values))
  if (!saved.ok) throw new Error(saved.error)
  return saved.record
}

const rowOf = (viewer: Viewer) => db().activityRecord.findFirstOrThrow({ where: { userId: viewer.userId } })

describe('saveActivity', () => {
  it('stores the form as a whole and counts its revisions; HTML is text like any other', async () => {
    const viewer = await aGuest()
    const values = { name: '<img src=x onerror=alert(1)>', lines: [{ act: 'dater', sign: '« on dit que »' }], check: ['verb'] }
    const record = await stored(viewer, values)
    const next = await saveActivity(viewer, charter, aSave({ ...values, name: 'Ali' }, { basedOn: 1, recordId: record.id }))
    expect(next).toMatchObject({ ok: true, record: { id: record.id, revision: 2, values: { name: 'Ali' } } })
    expect((await getOwnActivity(viewer, slug)).record?.values).toEqual({ ...values, name: 'Ali' })
  })

  it('does the work of one command once, however often and however close together it arrives', async () => {
    const viewer = await aGuest()
    const save = aSave({ name: 'Ali' })
    const results = await Promise.all(Array.from({ length: 5 }, () => saveActivity(viewer, charter, save)))
    expect(results.every(({ ok }) => ok)).toBe(true)
    expect(await rowOf(viewer)).toMatchObject({ revision: 1, values: { name: 'Ali' } })
  })

  it('lets one of two devices win that knew of nothing, and shows the other what is stored', async () => {
    const viewer = await aPerson()
    const results = await Promise.all([saveActivity(viewer, charter, aSave({ name: 'A' })), saveActivity(viewer, charter, aSave({ name: 'B' }))])
    const won = results.find(({ ok }) => ok)
    const lost = results.find(({ ok }) => !ok)
    expect(lost).toMatchObject({ error: 'CHANGED_ELSEWHERE', record: won && 'record' in won ? won.record : {} })
  })

  it('never lets an older version overwrite a newer one', async () => {
    const viewer = await aPerson()
    const record = await stored(viewer, { name: 'A' })
    await saveActivity(viewer, charter, aSave({ name: 'B' }, { basedOn: 1, recordId: record.id }))
    expect(await saveActivity(viewer, charter, aSave({ name: 'C' }, { basedOn: 1, recordId: record.id }))).toMatchObject({ ok: false, error: 'CHANGED_ELSEWHERE' })
    expect(await rowOf(viewer)).toMatchObject({ values: { name: 'B' } })
  })

  it('says in which field there is too much, and stores nothing of it', async () => {
    const viewer = await aPerson()
    const refused = await saveActivity(viewer, charter, aSave({ name: 'x'.repeat(301), lines: Array.from({ length: 13 }, () => ({ act: 'a' })) }))
    expect(refused).toEqual({
      ok: false,
      error: 'VALUES_REFUSED',
      problems: [
        { at: 'lines', problem: 'too-many-rows', limit: 12 },
        { at: 'name', problem: 'too-long', limit: 300 },
      ],
    })
    expect(await db().activityRecord.count({ where: { userId: viewer.userId } })).toBe(0)
  })

  it('finds no record of somebody else, whatever id is named', async () => {
    const [owner, other] = [await aPerson(), await aPerson({ role: 'admin' })]
    const { id } = await stored(owner, { name: 'A' })
    await expect(saveActivity(other, charter, aSave({ name: 'B' }, { basedOn: 1, recordId: id }))).rejects.toMatchObject({ code: 'NOT_FOUND' })
    expect((await getOwnActivity(other, slug)).record).toBeNull()
    expect(await rowOf(owner)).toMatchObject({ values: { name: 'A' } })
  })

  it('tells nothing to somebody who has written nothing, and no name of a guest', async () => {
    expect(await getOwnActivity(null, slug)).toEqual({ ok: true, owner: null, name: null, record: null })
    expect(await getOwnActivity(await aGuest(), slug)).toEqual({ ok: true, owner: null, name: null, record: null })
    const person = await aPerson()
    expect(await getOwnActivity(person, slug)).toMatchObject({ owner: person.userId, name: 'Test' })
  })
})

describe('what a learner shows', () => {
  it('is read by trainers alone, who get the words and no name, as long as it is shown', async () => {
    const owner = await aPerson()
    await stored(owner, { name: 'Ali' })
    const { showId } = await showActivity(owner, slug, { isShown: true })
    expect(showId).not.toBeNull()
    for (const role of ['trainer', 'admin'] as const)
      expect(await findShownWork(await aPerson({ role }), showId ?? '')).toEqual({ slug, values: { name: 'Ali' }, savedAt: expect.any(String) as string })
    for (const viewer of [owner, await aPerson(), await aGuest()]) expect(await findShownWork(viewer, showId ?? '')).toBeNull()
    const trainer = await aPerson({ role: 'trainer' })
    await showActivity(owner, slug, { isShown: false })
    expect(await findShownWork(trainer, showId ?? '')).toBeNull()
  })

  it('keeps its address while it is shown, gets another one after it was taken back, and changes with the form', async () => {
    const owner = await aGuest()
    const record = await stored(owner, { name: 'A' })
    const [{ showId }, again] = await Promise.all([showActivity(owner, slug, { isShown: true }), showActivity(owner, slug, { isShown: true })])
    expect(again.showId).toBe(showId)
    await saveActivity(owner, charter, aSave({ name: 'B' }, { basedOn: 1, recordId: record.id }))
    expect(await findShownWork(await aPerson({ role: 'trainer' }), showId ?? '')).toMatchObject({ values: { name: 'B' } })
    await showActivity(owner, slug, { isShown: false })
    expect((await showActivity(owner, slug, { isShown: true })).showId).not.toBe(showId)
  })

  it('is one’s own to show: there is nothing to show of somebody who has written nothing', async () => {
    await expect(showActivity(await aPerson({ role: 'admin' }), slug, { isShown: true })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })

  it('is not found by what is no id', async () => {
    const trainer = await aPerson({ role: 'trainer' })
    for (const id of ['', 'x', "' or 1=1", '%00', randomUUID()]) expect(await findShownWork(trainer, id)).toBeNull()
  })
})

describe('a guest who becomes an account', () => {
  it('brings the form along as it is, once', async () => {
    const [guest, owner] = [await aGuest(), await aPerson()]
    const record = await stored(guest, { name: 'A' })
    const { showId } = await showActivity(guest, slug, { isShown: true })
    await Promise.all([adoptGuest(guest.userId, owner.userId), adoptGuest(guest.userId, owner.userId)])
    expect((await getOwnActivity(owner, slug)).record).toEqual({ ...record, showId })
  })

  it('loses neither version where the account has one already: both wait for a choice, which is kept', async () => {
    const owner = await aPerson()
    const { id } = await stored(owner, { name: 'account' })
    const others: string[] = []
    for (const name of ['first guest', 'second guest', 'account']) {
      const guest = await aGuest()
      others.push((await stored(guest, { name })).id)
      await adoptGuest(guest.userId, owner.userId)
    }
    const found = (await getOwnActivity(owner, slug)).record
    expect(found).toMatchObject({ id, values: { name: 'account' } })
    // The third says what the account says.
    expect(found?.others.map((other) => [other.id, other.values])).toEqual([
      [others[0], { name: 'first guest' }],
      [others[1], { name: 'second guest' }],
    ])
    const settled = await saveActivity(owner, charter, aSave({ name: 'first guest' }, { basedOn: 1, recordId: id, settled: [others[0] ?? ''] }))
    expect(settled).toMatchObject({ ok: true, record: { values: { name: 'first guest' }, others: [{ id: others[1] }] } })
  })

  it('loses no version when the account saves at the same moment', async () => {
    for (let round = 0; round < 10; round += 1) {
      const [guest, owner] = [await aGuest(), await aPerson()]
      const { id } = await stored(owner, { name: 'account' })
      await stored(guest, { name: 'guest' })
      await Promise.all([adoptGuest(guest.userId, owner.userId), saveActivity(owner, charter, aSave({ name: 'newer' }, { basedOn: 1, recordId: id }))])
      expect((await getOwnActivity(owner, slug)).record).toMatchObject({ values: { name: 'newer' }, others: [{ values: { name: 'guest' } }] })
    }
  })

  it('takes no form from another account', async () => {
    const [owner, other] = [await aPerson(), await aPerson()]
    await stored(other, { name: 'A' })
    await adoptGuest(other.userId, owner.userId)
    expect((await getOwnActivity(owner, slug)).record).toBeNull()
  })
})

describe('what is kept about somebody', () => {
  it('counts and exports their forms, and erasing takes them away with what was shown', async () => {
    const [guest, bystander] = [await aGuest(), await aPerson()]
    await stored(guest, { name: 'Ali' })
    await stored(bystander, { name: 'B' })
    const { showId } = await showActivity(guest, slug, { isShown: true })
    expect(await countStoredData(guest)).toMatchObject({ activities: 1 })
    expect((await getOwnData(guest)).activities).toMatchObject([{ activity: slug, values: { name: 'Ali' }, revision: 1, isShownToTrainers: true, otherVersions: [] }])
    expect(await eraseOwnData(guest, { email: '', password: '' })).toEqual({ ok: true })
    expect(await db().activityRecord.count({ where: { userId: guest.userId } })).toBe(0)
    expect(await findShownWork(await aPerson({ role: 'trainer' }), showId ?? '')).toBeNull()
    expect(await rowOf(bystander)).toMatchObject({ values: { name: 'B' } })
  })
})
