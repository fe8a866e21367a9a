import 'server-only'
import { createHash } from 'node:crypto'
import { recordAct } from '@/features/audit/mutations'
import type { Viewer } from '@/features/users/viewer'
import { db } from '@/lib/db'
import { AppError } from '@/lib/errors'
import { writeImageReference, type ImageReference } from '@/questions/image-reference'
import { encodeImage } from './encode'
import { canStoreImage } from './permissions'
import type { ImageRefusal } from './schema'

export type StoredImage = { ok: true; isNew: boolean; reference: string } & ImageReference

/**
 * Keeps an image under the hash of its own bytes, as they are after it was written again; the same file twice is one
 * image. `reference` is what a text names it by: `![what is seen](image:…)`. NOT_FOUND for anyone but an admin.
 */
export async function storeImage(viewer: Viewer, file: Buffer): Promise<StoredImage | { ok: false; error: ImageRefusal }> {
  if (!canStoreImage(viewer)) throw new AppError('NOT_FOUND')
  const encoded = await encodeImage(file)
  if (!encoded.ok) return encoded
  const { bytes, mediaType, width, height } = encoded
  const id = createHash('sha256').update(bytes).digest('hex')
  return db().$transaction(async (tx) => {
    const { count } = await tx.image.createMany({
      data: [{ id, bytes: new Uint8Array(bytes), mediaType, width, height, createdById: viewer.userId }],
      skipDuplicates: true,
    })
    if (count > 0) await recordAct(tx, viewer, 'image-stored', null, { image: id })
    return { ok: true, isNew: count > 0, id, width, height, reference: writeImageReference({ id, width, height }) }
  })
}
