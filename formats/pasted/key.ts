import { locales, type Localised } from '@/questions/localised'

const folded = (text: string) => text.trim().toLocaleLowerCase('fr').replace(/\s+/g, ' ').replace(/\.$/, '')

/**
 * The places of options that a key names: letters (`B`, `A, C`), numbers from 1 (`2`, `1 et 3`), or the words of an
 * option. Null when some of it names none.
 */
export function placesOfKey(key: string, options: readonly { text: Localised }[]): number[] | null {
  const placeOfWords = (words: string) => options.findIndex(({ text }) => locales.some((locale) => text[locale] !== '' && folded(text[locale]) === folded(words)))
  const place = (name: string): number => {
    const [, letter, number] = /^(?:([a-z])|(\d{1,2}))[).]?$/i.exec(name.trim()) ?? []
    const named = letter ? letter.toLowerCase().charCodeAt(0) - 97 : number ? Number(number) - 1 : -1
    return named >= 0 && named < options.length ? named : placeOfWords(name)
  }
  if (key.trim() === '') return []
  const letters = key.split(/[,;\s]+/).filter(Boolean)
  if (letters.every((letter) => /^[a-l]$/i.test(letter) && letter.toLowerCase().charCodeAt(0) - 97 < options.length)) return letters.map(place)
  // The words of an option before its number: options may be numbers, and words may hold a comma.
  const whole = placeOfWords(key)
  if (whole >= 0) return [whole]
  const names = key.split(/[,;/&+|\n]|(?<!\p{L})(?:et|and)(?!\p{L})/iu).filter((name) => name.trim() !== '')
  const places = names.map(place)
  return places.length > 0 && places.every((found) => found >= 0) ? places : null
}
