import { createHash } from 'node:crypto'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { eraseOwnData } from '@/features/users/mutations'
import { getOwnData } from '@/features/users/queries'
import { db } from '@/lib/db'
import { aGuest, anAdmin, aPerson } from '@/prisma/builders/people'
import { storeImage } from './mutations'
import { findStoredImages, getImage } from './queries'

/** A file that no other test has. */
let drawn = 0
const aFile = () => sharp({ create: { width: 20 + (drawn += 1), height: 10, channels: 3, background: 'teal' } }).png().toBuffer()

async function stored(viewer = anAdmin()) {
  const result = await storeImage(await viewer, await aFile())
  if (!result.ok) throw new Error(result.error)
  return result
}

describe('storeImage', () => {
  it('keeps an image under the hash of what is kept, with its size in the reference', async () => {
    const { id, width, height, reference } = await stored()
    const { bytes, mediaType } = await getImage(id)
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(id)
    expect(mediaType).toBe('image/png')
    expect(await sharp(bytes).metadata()).toMatchObject({ width, height })
    expect(reference).toBe(`image:${id}-${width}x${height}`)
  })

  it('keeps the same file once, however often and at once it comes, and the audit log says so once', async () => {
    const [admin, file] = [await anAdmin(), await aFile()]
    const results = await Promise.all([1, 2, 3].map(() => storeImage(admin, file)))
    expect(results.filter((result) => result.ok && result.isNew)).toHaveLength(1)
    const [first] = results
    const id = first?.ok ? first.id : ''
    expect(await db().image.count({ where: { id } })).toBe(1)
    expect(await db().auditEntry.findMany({ where: { actorId: admin.userId } })).toMatchObject([{ action: 'image-stored', subjectId: null, details: { image: id } }])
  })

  it('is for admins alone, and writes nothing of what it refuses', async () => {
    const file = await aFile()
    for (const viewer of [await aGuest(), await aPerson(), await aPerson({ role: 'trainer' })]) await expect(storeImage(viewer, file)).rejects.toMatchObject({ code: 'NOT_FOUND' })
    const before = await db().image.count()
    expect(await storeImage(await anAdmin(), Buffer.from('<svg/>'))).toEqual({ ok: false, error: 'IMAGE_SVG' })
    expect(await db().image.count()).toBe(before)
  })

  it('does not keep its admin from erasing their account: the image stays without a name', async () => {
    // Somebody has to be left.
    await anAdmin()
    const admin = await anAdmin()
    const { id } = await stored(Promise.resolve(admin))
    expect((await getOwnData(admin)).images).toMatchObject([{ id }])
    const { email } = await db().user.findUniqueOrThrow({ where: { id: admin.userId } })
    expect(await eraseOwnData(admin, { email: email.toLowerCase() })).toEqual({ ok: true })
    expect(await db().image.findUniqueOrThrow({ where: { id }, select: { createdById: true } })).toEqual({ createdById: null })
  })
})

describe('getImage', () => {
  it('knows no other hash, and nothing that is none', async () => {
    for (const other of ['0'.repeat(64), 'x', '../health', `${'0'.repeat(63)}'`]) await expect(getImage(other)).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })
})

describe('findStoredImages', () => {
  it('knows a reference by its hash and its own size', async () => {
    const { id, reference, width, height } = await stored()
    const lying = `image:${id}-${width + 1}x${height}`
    expect(await findStoredImages([reference, lying, `image:${'0'.repeat(64)}-1x1`, 'https://a.example/b.png'])).toEqual(new Set([reference]))
  })
})
