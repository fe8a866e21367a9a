import 'server-only'
import { db } from '@/lib/db'
import { AppError } from '@/lib/errors'
import { readImageReference, writeImageReference } from '@/questions/image-reference'
import { imageIdSchema } from './schema'

/**
 * An image by the hash of its bytes, for whoever names it; NOT_FOUND for an unknown one. There is no viewer: nobody
 * comes by a hash who was not shown the image, a question is shown to guests too, and a cache may keep the answer for all.
 */
export async function getImage(id: string): Promise<{ bytes: Uint8Array<ArrayBuffer>; mediaType: string }> {
  const known = imageIdSchema.safeParse(id)
  const row = known.success ? await db().image.findUnique({ where: { id: known.data }, select: { bytes: true, mediaType: true } }) : null
  if (!row) throw new AppError('NOT_FOUND')
  return { bytes: new Uint8Array(row.bytes), mediaType: row.mediaType }
}

/** Which of these references are of stored images, with their own size: for the quality checks. */
export async function findStoredImages(references: readonly string[]): Promise<Set<string>> {
  const ids = references.flatMap((reference) => readImageReference(reference)?.id ?? [])
  const rows = await db().image.findMany({ where: { id: { in: ids } }, select: { id: true, width: true, height: true } })
  return new Set(rows.map(writeImageReference))
}
