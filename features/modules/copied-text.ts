import { createHash } from 'node:crypto'

/** A passage counts as copied from this many words in a row. */
const WORDS_IN_SEQUENCE = 8
/**
 * What is kept of a SHA-256. The articles have some 5,000 sequences: a sequence that is not theirs is taken for one of
 * them with a probability of 5,000 / 256⁵ ≈ 5·10⁻⁹, and all 300,000 of the product with one of 1 in 700. With four bytes it would happen
 * every third time.
 */
const BYTES_OF_HASH = 5

type Word = { text: string; start: number; end: number }

/** The words of a text without case, accents and punctuation; numbers are words, and an apostrophe ends one. */
function wordsOf(text: string): Word[] {
  return [...text.matchAll(/[\p{L}\p{N}\p{M}]+/gu)].map(({ 0: word, index }) => ({
    text: word.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('œ', 'oe').replaceAll('æ', 'ae'),
    start: index,
    end: index + word.length,
  }))
}

/** The words of Markdown without what stands between them unseen: citations, ids of terms and segments, addresses of links. */
const withoutMarks = (markdown: string): string =>
  markdown
    .replace(/:cite\[[^\]]*\]/g, '')
    .replace(/:term\[([^\]]*)\]\{[^}]*\}|\[([^\]]*)\]\([^)]*\)|\[\[[^|\]]*\|([^\]]*)\]\]/g, '$1$2$3')

/** Every run of eight words, overlapping: its hash, and where it stands in the text. */
function* sequencesOf(text: string): Generator<{ hash: string; start: number; end: number }> {
  const words = wordsOf(text)
  for (let index = 0; index + WORDS_IN_SEQUENCE <= words.length; index += 1) {
    const run = words.slice(index, index + WORDS_IN_SEQUENCE)
    const joined = run.map((word) => word.text).join(' ')
    const hash = createHash('sha256').update(joined).digest('hex').slice(0, BYTES_OF_HASH * 2)
    yield { hash, start: run[0]?.start ?? 0, end: run.at(-1)?.end ?? 0 }
  }
}

/** The hashes of all sequences of some texts, sorted and one after the other; nothing of the texts can be read from them. */
export function packSequences(texts: readonly string[]): Buffer {
  const hashes = new Set(texts.flatMap((text) => [...sequencesOf(text)].map(({ hash }) => hash)))
  return Buffer.from([...hashes].toSorted().join(''), 'hex')
}

/** The hashes that `packSequences` put together. */
export function unpackSequences(packed: Buffer): Set<string> {
  const hashes = new Set<string>()
  for (let offset = 0; offset < packed.length; offset += BYTES_OF_HASH) hashes.add(packed.toString('hex', offset, offset + BYTES_OF_HASH))
  return hashes
}

/** The passages of a text of which every eight words in a row are in the set; sequences of the exempt texts do not count. */
export function copiedPassages(markdown: string, sequences: ReadonlySet<string>, exempt: ReadonlySet<string> = new Set()): string[] {
  const text = withoutMarks(markdown)
  const passages: { start: number; end: number }[] = []
  for (const { hash, start, end } of sequencesOf(text)) {
    if (!sequences.has(hash) || exempt.has(hash)) continue
    const last = passages.at(-1)
    if (last && start < last.end) last.end = end
    else passages.push({ start, end })
  }
  return passages.map(({ start, end }) => text.slice(start, end).replace(/\s+/g, ' '))
}
