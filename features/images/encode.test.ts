import { deflateSync } from 'node:zlib'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { encodeImage } from './encode'
import { MAX_IMAGE_BYTES, MAX_IMAGE_SIDE } from './rules'

const drawing = (width = 40, height = 30) => sharp({ create: { width, height, channels: 4, background: { r: 10, g: 120, b: 90, alpha: 0.5 } } })
/** An image of two pictures, one after the other. */
async function moving() {
  const pictures = ['teal', 'navy'].map((background) => sharp({ create: { width: 8, height: 8, channels: 3, background } }).png().toBuffer())
  return sharp(await Promise.all(pictures), { join: { animated: true } })
}

/** A chunk of a PNG, its checksum included: a decoder reads on. */
function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const length = Buffer.alloc(4)
  length.writeUInt32BE(data.length)
  const sum = Buffer.alloc(4)
  sum.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, sum])
}
function crc32(bytes: Buffer): number {
  let sum = 0xffffffff
  for (const byte of bytes) {
    sum ^= byte
    for (let bit = 0; bit < 8; bit += 1) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1
  }
  return (sum ^ 0xffffffff) >>> 0
}
/** A few bytes that say they are an image of this size. */
function declaring(width: number, height: number, more: Buffer[] = []): Buffer {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, 0, 0, 0, 0], 8)
  return Buffer.concat([Buffer.from('\x89PNG\r\n\x1A\n', 'latin1'), chunk('IHDR', header), ...more, chunk('IDAT', deflateSync(Buffer.alloc(1000))), chunk('IEND', Buffer.alloc(0))])
}

const svg = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'
const error = async (file: Buffer) => {
  const encoded = await encodeImage(file)
  return encoded.ok ? 'stored' : encoded.error
}

describe('an image', () => {
  it.each([
    ['png', () => drawing().png(), 'image/png', 'png'],
    ['jpeg', () => drawing().flatten().jpeg(), 'image/jpeg', 'jpeg'],
    ['webp', () => drawing().webp(), 'image/webp', 'webp'],
    ['gif', () => drawing().gif(), 'image/png', 'png'],
  ] as const)('of kind %s is stored as pixels, with its size', async (_kind, make, mediaType, format) => {
    const encoded = await encodeImage(await make().toBuffer())
    expect(encoded).toMatchObject({ ok: true, mediaType, width: 40, height: 30 })
    if (encoded.ok) expect((await sharp(encoded.bytes).metadata()).format).toBe(format)
  })

  it('is the same twice, so that its hash is', async () => {
    const file = await drawing().png().toBuffer()
    const [one, two] = [await encodeImage(file), await encodeImage(file)]
    expect(one).toEqual(two)
  })

  it('keeps nothing of what it was besides pixels: no place, no camera, no profile, nothing behind its end', async () => {
    const photo = await sharp({ create: { width: 40, height: 30, channels: 3, background: 'teal' } })
      .withExif({ IFD0: { Artist: 'Somebody', Make: 'Camera' }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '48/1 51/1 0/1' } })
      .jpeg()
      .toBuffer()
    const encoded = await encodeImage(Buffer.concat([photo, Buffer.from('<script>alert(1)</script>')]))
    if (!encoded.ok) throw new Error(encoded.error)
    const { exif, icc, xmp, iptc } = await sharp(encoded.bytes).metadata()
    expect([exif, icc, xmp, iptc]).toEqual([undefined, undefined, undefined, undefined])
    for (const trace of ['Somebody', 'Camera', '<script>']) expect(encoded.bytes.includes(trace)).toBe(false)
  })

  it('stands upright, and has the size that it then has', async () => {
    const lying = await drawing().flatten().withMetadata({ orientation: 6 }).jpeg().toBuffer()
    expect(await encodeImage(lying)).toMatchObject({ ok: true, width: 30, height: 40 })
  })

  it('may be as wide as is allowed, and no wider', async () => {
    expect(await error(await drawing(MAX_IMAGE_SIDE, 2).png().toBuffer())).toBe('stored')
    expect(await error(await drawing(MAX_IMAGE_SIDE + 1, 2).png().toBuffer())).toBe('IMAGE_DIMENSIONS')
    expect(await error(await drawing(2, MAX_IMAGE_SIDE + 1).png().toBuffer())).toBe('IMAGE_DIMENSIONS')
  })
})

describe('a hostile file', () => {
  it('that would fill the memory when unpacked is refused by its header', async () => {
    expect(await error(declaring(50_000, 50_000))).toBe('IMAGE_DIMENSIONS')
    expect(await error(declaring(900_000, 900_000))).toBe('IMAGE_DIMENSIONS')
  })

  it('that ends too soon is refused', async () => {
    const whole = await sharp({ create: { width: 400, height: 300, channels: 3, background: 'teal', noise: { type: 'gaussian', mean: 128, sigma: 30 } } }).png().toBuffer()
    expect(await error(whole.subarray(0, whole.length / 2))).toBe('IMAGE_BROKEN')
    expect(await error(whole.subarray(0, 20))).toBe('IMAGE_BROKEN')
    expect(await error(declaring(4000, 4000))).toBe('IMAGE_BROKEN')
  })

  it('that is no image is refused whatever it is called', async () => {
    for (const text of ['', '<html><script>alert(1)</script></html>', '%PDF-1.7', 'BM', '\x89PNG', 'II*\0', '{}']) expect(await error(Buffer.from(text, 'latin1'))).toBe('IMAGE_KIND')
  })

  it('that is an SVG is refused as one, whatever stands before it', async () => {
    for (const before of ['', '\uFEFF', ' \n', '<?xml version="1.0"?>\n', '<!-- a --><!DOCTYPE svg PUBLIC "a" "b">\n', '<!DOCTYPE svg [<!ENTITY a "b">]>'])
      expect(await error(Buffer.from(before + svg))).toBe('IMAGE_SVG')
    expect(await error(Buffer.from(`\uFEFF${svg}`, 'utf16le'))).toBe('IMAGE_SVG')
  })

  it('that is an image and a script at once comes out as an image alone', async () => {
    const gif = Buffer.concat([await drawing().gif().toBuffer(), Buffer.from('/*<script>alert(1)</script>*/=1;')])
    const encoded = await encodeImage(gif)
    if (!encoded.ok) throw new Error(encoded.error)
    expect(encoded.bytes.includes('script')).toBe(false)
    expect(encoded.mediaType).toBe('image/png')
  })

  it('that begins as another kind of image than it is is refused', async () => {
    const png = await drawing().png().toBuffer()
    expect(await error(Buffer.concat([Buffer.from('GIF89a'), png]))).toBe('IMAGE_BROKEN')
  })

  it('that moves is refused, in every format', async () => {
    expect(await error(await (await moving()).gif().toBuffer())).toBe('IMAGE_ANIMATED')
    expect(await error(await (await moving()).webp().toBuffer())).toBe('IMAGE_ANIMATED')
    expect(await error(declaring(4, 4, [chunk('acTL', Buffer.alloc(8))]))).toBe('IMAGE_ANIMATED')
  })

  it('that is one byte too long is refused before it is looked at', async () => {
    const png = await drawing().png().toBuffer()
    expect(await error(Buffer.concat([png, Buffer.alloc(MAX_IMAGE_BYTES + 1 - png.length)]))).toBe('IMAGE_TOO_LARGE')
    expect(await error(Buffer.concat([png, Buffer.alloc(MAX_IMAGE_BYTES - png.length)]))).toBe('stored')
  })
})
