/** The words as an id writes them: `Où « œuvrer » ?` → `ou-oeuvrer`. Empty when no letter or digit is left. */
const slugOf = (words: string): string =>
  words
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/œ/g, 'oe')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')

/** An id that no other element of the page has: the prefix, then the words (the first few, if told how many); then a number where it is taken. */
export function freshId(prefix: string, words: string, ids: Set<string>, count = Infinity): string {
  const slug = slugOf(words).split('-').slice(0, count).join('-')
  const base = `${prefix}-${slug}`
  let id = base
  for (let copy = 2; ids.has(id); copy += 1) id = `${base}-${copy}`
  ids.add(id)
  return id
}
