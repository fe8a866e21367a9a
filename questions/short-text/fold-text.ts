/** What counts when two texts are compared, besides their letters. */
export type Matching = { isCaseSensitive: boolean; isAccentSensitive: boolean; isPunctuationIgnored: boolean }

const accents = /[\u0300-\u036F]/g

/** What one key of a keyboard gives, for what a text editor or a careful typist puts in its place. */
const plainMarks = (text: string): string =>
  text
    .replace(/[’‘‛ʼ`´′]/g, "'")
    .replace(/[“”„‟″]/g, '"')
    .replace(/[‐‑‒–—―−]/g, '-')

/**
 * The text as it is compared. Always folded: Unicode (NFKC, so that a ligature, a full-width letter or a superscript is
 * its plain self), invisible marks of format, the variants of apostrophe, quotation mark and hyphen, spaces (repeated,
 * around, and those of French punctuation). By settings: case, accents (with œ and æ), punctuation, which then counts
 * as a space. Each step looks at a character and its neighbour, so the work grows with the length.
 */
export function foldText(text: string, { isCaseSensitive, isAccentSensitive, isPunctuationIgnored }: Matching): string {
  // Marks before NFKC too, under which an acute or grave sign falls apart into a space and an accent.
  let folded = plainMarks(text.normalize('NFC')).normalize('NFKC').replace(/\p{Cf}/gu, '')
  if (!isCaseSensitive) folded = folded.toLowerCase()
  if (!isAccentSensitive) {
    folded = folded.normalize('NFD').replace(accents, '')
    folded = folded.replace(/œ/g, 'oe').replace(/Œ/g, 'OE').replace(/æ/g, 'ae').replace(/Æ/g, 'AE')
  }
  folded = plainMarks(folded.normalize('NFC')).replace(/\s+/g, ' ')
  folded = folded.replace(/« ?/g, '"').replace(/ ?»/g, '"').replace(/ (?=[;:!?])/g, '')
  if (isPunctuationIgnored) folded = folded.replace(/\p{P}/gu, ' ').replace(/ +/g, ' ')
  return folded.trim()
}
