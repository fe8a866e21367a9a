import type { ImageKind } from './schema'

export const MAX_IMAGE_BYTES = 2 * 1024 * 1024
export const MAX_IMAGE_SIDE = 4000

const startsWith = (bytes: Buffer, text: string, at = 0): boolean => bytes.subarray(at, at + text.length).equals(Buffer.from(text, 'latin1'))

/** What a file is by its first bytes, whatever its name and its media type say; null for all that is not taken. */
export function imageKind(bytes: Buffer): ImageKind | null {
  if (startsWith(bytes, '\x89PNG\r\n\x1A\n')) return 'png'
  if (startsWith(bytes, '\xFF\xD8\xFF')) return 'jpeg'
  if (startsWith(bytes, 'RIFF') && startsWith(bytes, 'WEBP', 8)) return 'webp'
  return startsWith(bytes, 'GIF87a') || startsWith(bytes, 'GIF89a') ? 'gif' : null
}

/** True for a file that a browser would draw as SVG: its first element is `svg`, after whatever XML may stand before. */
export function isSvg(bytes: Buffer): boolean {
  const start = bytes.subarray(0, 4096).toString(startsWith(bytes, '\xFF\xFE') ? 'utf16le' : 'utf8')
  return /^\uFEFF?\s*(?:<\?[^>]*>\s*|<!--[\s\S]*?-->\s*|<!DOCTYPE[^[>]*(?:\[[^\]]*\])?[^>]*>\s*)*<(?:\w+:)?svg[\s/>]/i.test(start)
}

/** True for a PNG with several frames, of which decoders that do not know APNG show the first. */
export function isAnimatedPng(bytes: Buffer): boolean {
  for (let at = 8; at + 8 <= bytes.length; at += 12 + bytes.readUInt32BE(at)) {
    if (startsWith(bytes, 'acTL', at + 4)) return true
    if (startsWith(bytes, 'IDAT', at + 4)) return false
  }
  return false
}
