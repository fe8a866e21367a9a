/** The languages whose typography is known here; the same codes as in `i18n/routing.ts`. */
export type TypesetLocale = 'fr' | 'en'

/**
 * Stands for something in a line that is not text (code, a picture of a number, a link's mark): a rule sees that
 * something is there and leaves it alone. Unicode's own OBJECT REPLACEMENT CHARACTER.
 */
export const OBJECT = '\uFFFC'

const NARROW = '\u202F'
const NO_BREAK = '\u00A0'
const SPACE = `[ ${NO_BREAK}${NARROW}]`
/** What a word, a number or an aside may end with. */
const END = `[\\p{L}\\p{N})\\]»”’%€°…${OBJECT}]`
/** What may follow a mark that ends a sentence. */
const AFTER = '(?=[\\s»)\\]”]|$)'

/**
 * What is put in the place of what matches. A rule matches only spaces, apostrophes or dots and looks at their
 * neighbours, so that it never carries a letter from one text node into the next.
 */
type Rule = readonly [RegExp, string]

const apostrophe: Rule = [/(?<=[\p{L}\p{N}])'(?=\p{L})/gu, '’']
const ellipsis: Rule = [/(?<=\p{L})\.\.\.(?=[\s»)\]”]|$)/gu, '…']

// `\s*\{` is looked for because a word before a brace is a keyword of a message (`{n, plural, one {…}}`), not a unit; one that goes on
// (`5 s.a@b.fr`) is no unit either.
const units = (names: string): Rule => [
  new RegExp(`(?<=[\\d#}])${SPACE}(?=(?:${names})(?![\\p{L}\\d]|[.@:;?=]+[\\p{L}\\d!]|\\s*\\{))`, 'gu'),
  NO_BREAK,
]
const months = (names: string): Rule => [
  new RegExp(`(?<=(?<!\\d)(?:\\d{1,2}|1er))${SPACE}(?=(?:${names})(?!\\p{L}))`, 'gu'),
  NO_BREAK,
]

/**
 * French rules, after the *Lexique des règles typographiques en usage à l’Imprimerie nationale*: U+202F before ; ! ? and inside numbers, U+00A0 before : and inside « », before a unit and after « n° ».
 */
const french: readonly Rule[] = [
  apostrophe,
  ellipsis,
  [new RegExp(`${SPACE}+(?=[;!?])`, 'g'), NARROW],
  [new RegExp(`(?<=${END})(?=[;!?]+${AFTER})`, 'gu'), NARROW],
  [new RegExp(`${SPACE}+(?=:${AFTER})`, 'gu'), NO_BREAK],
  [new RegExp(`(?<=${END})(?=:${AFTER})`, 'gu'), NO_BREAK],
  [new RegExp(`(?<=«)${SPACE}*`, 'g'), NO_BREAK],
  [new RegExp(`(?<!«|${SPACE})${SPACE}*(?=»)`, 'g'), NO_BREAK],
  [new RegExp(`(?<=(?<![\\p{L}\\d.,-])\\d{1,3}(?:${SPACE}\\d{3})*)${SPACE}(?=\\d{3}(?!\\d))`, 'gu'), NARROW],
  units('%|€|\\$|[kMG]?€|M\\$|Md[€$]?|k?[KMGT]o|min|h|s|ms|[kMGT]?Wh?|k?g|k?m|t|l|millions?|milliards?|euros?|dollars?'),
  [new RegExp(`(?<=\\d${NO_BREAK}h)${SPACE}(?=\\d{2}(?!\\d))`, 'g'), NO_BREAK],
  months('janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre'),
  [new RegExp(`(?<=(?<!\\p{L})(?:n°|nos|p\\.|art\\.|M\\.|Mme|MM\\.))${SPACE}(?=[\\p{Lu}\\d])`, 'gu'), NO_BREAK],
]

const english: readonly Rule[] = [
  apostrophe,
  ellipsis,
  units('[KMGT]B|min|h|s|ms|[kMGT]?Wh?|k?g|k?m|t|l|million|billion|trillion'),
  months('January|February|March|April|May|June|July|August|September|October|November|December'),
  [new RegExp(`(?<=(?<!\\p{L})(?:No|p|pp|Mr|Ms|Mrs|Dr)\\.)${SPACE}(?=[\\p{Lu}\\d])`, 'gu'), NO_BREAK],
]

/** Addresses, mail addresses and code between backticks, in which no character may change. */
const verbatim = /\b[a-z][a-z\d+.-]*:\/\/[^\s«»]+|\bwww\.[^\s«»]+|[^\s«»<>()]+@[^\s«»<>()]+\.[^\s«»<>()]+|(`+)(?!`)[\s\S]*?[^`]\1(?!`)/giu

type Edit = { start: number; end: number; replacement: string }

/** The parts of a line that hold an address or code. The first look is there because few lines do. */
const verbatimRanges = (line: string): { start: number; end: number }[] =>
  /:\/\/|www\.|@|`/i.test(line)
    ? [...line.matchAll(verbatim)].map((match) => ({ start: match.index, end: match.index + match[0].length }))
    : []

/** The changes that a rule makes in `line`, those inside an address or code left out. */
function editsOf([pattern, replacement]: Rule, line: string): Edit[] {
  const edits = [...line.matchAll(pattern)]
    .map((match) => ({ start: match.index, end: match.index + match[0].length, replacement }))
    .filter(({ start, end }) => line.slice(start, end) !== replacement)
  const kept = edits.length ? verbatimRanges(line) : []
  return edits.filter(({ start, end }) => !kept.some((range) => start < range.end && Math.max(end, start + 1) > range.start))
}

/** Makes the edits, which are in the coordinates of the joined pieces, in the piece where each begins. */
function applyEdits(pieces: readonly string[], edits: readonly Edit[]): string[] {
  let offset = 0
  return pieces.map((piece, index) => {
    const from = offset
    const to = from + piece.length
    offset = to
    const isLast = index === pieces.length - 1
    let result = ''
    let position = from
    for (const { start, end, replacement } of edits) {
      if (end < from || start > to) continue
      const isHere = start >= from && (start < to || (isLast && start === to))
      if (!isHere && end <= from) continue
      result += piece.slice(position - from, Math.max(start, from) - from)
      if (isHere) result += replacement
      position = Math.max(position, Math.min(end, to))
    }
    return result + piece.slice(position - from)
  })
}

/**
 * Typesets a line that is in pieces, such as the text nodes around `**bold**` words, as one line: the piece that ends
 * « mot » and the piece that begins with « ! » are seen together. Gives back as many pieces; `OBJECT` stays where it is.
 */
export function typesetPieces(pieces: readonly string[], locale: TypesetLocale): string[] {
  const rules = locale === 'fr' ? french : english
  return rules.reduce<string[]>((current, rule) => {
    const edits = editsOf(rule, current.join(''))
    return edits.length ? applyEdits(current, edits) : current
  }, [...pieces])
}

/**
 * Puts the typography of a language into text: non-breaking spaces, the curly apostrophe, the ellipsis. Idempotent.
 * Takes plain text, the source of inline Markdown or an ICU message; addresses, times and code come out as they were.
 */
export const typeset = (text: string, locale: TypesetLocale): string => typesetPieces([text], locale).join('')
