import { z } from 'zod'

/** What is taken, and what is stored. */
export const imageKinds = ['png', 'jpeg', 'webp', 'gif'] as const
export type ImageKind = (typeof imageKinds)[number]

/** The SHA-256 of the stored bytes, in hexadecimal. */
export const imageIdSchema = z.string().regex(/^[0-9a-f]{64}$/)

export type ImageMediaType = 'image/png' | 'image/jpeg' | 'image/webp'

/** An image as it was decoded and written again. */
export type EncodedImage = { bytes: Buffer; mediaType: ImageMediaType; width: number; height: number }

/** Why a file is refused: a key of the messages (`images`). */
export type ImageRefusal = 'IMAGE_TOO_LARGE' | 'IMAGE_DIMENSIONS' | 'IMAGE_SVG' | 'IMAGE_ANIMATED' | 'IMAGE_KIND' | 'IMAGE_BROKEN'
