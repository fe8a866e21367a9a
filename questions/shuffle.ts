/** FNV-1a, 32 bits, over UTF-16 code units (Fowler, Noll, Vo), with murmur3's finaliser so that near seeds part. */
function hash(text: string): number {
  let h = 0x811c9dc5
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193)
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b)
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35)
  return (h ^ (h >>> 16)) >>> 0
}

/** sfc32 (Chris Doty-Humphrey, PractRand): numbers from 0 to below 1, the same for the same seed everywhere. */
function randomFrom(seed: string): () => number {
  let [a, b, c, counter] = [hash(`${seed}\0a`), hash(`${seed}\0b`), hash(`${seed}\0c`), 1]
  const next = () => {
    const sum = (a + b + counter) | 0
    counter = (counter + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = (((c << 21) | (c >>> 11)) + sum) | 0
    return (sum >>> 0) / 2 ** 32
  }
  // The author's advice: let the state mix before the first number is used.
  for (let i = 0; i < 12; i++) next()
  return next
}

/**
 * A copy of the items in an order that depends on the seed alone (Fisher–Yates as in Durstenfeld, 1964). Stored
 * attempts show their questions again by their seed, so this must never give another order for the same seed.
 */
export function shuffle<T>(items: readonly T[], seed: string): T[] {
  const random = randomFrom(seed)
  const left = [...items]
  const shuffled: T[] = []
  while (left.length > 0) shuffled.push(...left.splice(Math.floor(random() * left.length), 1))
  return shuffled
}
