import pLimit from 'p-limit'
import sharp, { type Sharp } from 'sharp'
import { imageKind, isAnimatedPng, isSvg, MAX_IMAGE_BYTES, MAX_IMAGE_SIDE } from './rules'
import type { EncodedImage, ImageKind, ImageRefusal } from './schema'

export type Encoding = ({ ok: true } & EncodedImage) | { ok: false; error: ImageRefusal }

// Decoded, an image may take 64 MB: one at a time.
const oneByOne = pLimit(1)
const SECONDS_FOR_ONE = 20

/**
 * Decodes a file and writes the image again, so that what is stored is pixels and nothing else: no metadata (the place
 * where a photo was taken), nothing behind the last byte, no second file in the same bytes. Says why it is refused.
 */
export function encodeImage(bytes: Buffer): Promise<Encoding> {
  return oneByOne(() => encode(bytes))
}

const refused = (error: ImageRefusal): Encoding => ({ ok: false, error })

async function encode(bytes: Buffer): Promise<Encoding> {
  if (bytes.length > MAX_IMAGE_BYTES) return refused('IMAGE_TOO_LARGE')
  const kind = imageKind(bytes)
  if (!kind) return refused(isSvg(bytes) ? 'IMAGE_SVG' : 'IMAGE_KIND')
  if (kind === 'png' && isAnimatedPng(bytes)) return refused('IMAGE_ANIMATED')
  try {
    // The header alone is read here: what it declares is refused before anything is unpacked.
    const { format, width, height, pages = 1, isPalette } = await sharp(bytes, { limitInputPixels: false }).metadata()
    if (format !== kind) return refused('IMAGE_BROKEN')
    if (pages > 1) return refused('IMAGE_ANIMATED')
    if (width > MAX_IMAGE_SIDE || height > MAX_IMAGE_SIDE) return refused('IMAGE_DIMENSIONS')
    const decoded = sharp(bytes, { limitInputPixels: MAX_IMAGE_SIDE ** 2, autoOrient: true }).timeout({ seconds: SECONDS_FOR_ONE })
    const { data, info } = await written(decoded.toColourspace('srgb'), kind, isPalette).toBuffer({ resolveWithObject: true })
    if (data.length > MAX_IMAGE_BYTES) return refused('IMAGE_TOO_LARGE')
    const mediaType = kind === 'jpeg' ? 'image/jpeg' : kind === 'webp' ? 'image/webp' : 'image/png'
    return { ok: true, bytes: data, mediaType, width: info.width, height: info.height }
  } catch {
    // Whatever the decoder complains of, the bytes are not the image that they say they are.
    return refused('IMAGE_BROKEN')
  }
}

/** A drawing stays without loss, a photo stays small. */
function written(image: Sharp, kind: ImageKind, isPalette: boolean): Sharp {
  switch (kind) {
    case 'jpeg':
      return image.jpeg({ quality: 85, mozjpeg: true })
    case 'webp':
      return image.webp({ quality: 90 })
    case 'png':
    case 'gif':
      return image.png({ palette: isPalette || kind === 'gif' })
  }
}
