/** The longest answer that can be typed, in UTF-16 code units. */
export const numericMaxLength = 40

const spaces = /[\s\u00A0\u2007\u2009\u202F]/
const sign = /^[+\-\u2212\u2013]/

/** Keys on screen and pasted text bring curly apostrophes and invisible marks of direction. */
const tidy = (text: string): string => text.replace(/\p{Cf}/gu, '').replace(/[’ʼ]/g, "'").trim()

const compact = (text: string): string => tidy(text).replace(new RegExp(spaces, 'g'), '').toLowerCase()

/** What is left of `text` once `tail` is taken from its end, whatever the spaces and the case; null if it is not there. */
function withoutEnd(text: string, tail: string): string | null {
  let end = text.length
  for (const character of Array.from(tail).reverse()) {
    while (end > 0 && spaces.test(text.charAt(end - 1))) end--
    const start = end - character.length
    if (start < 0 || text.slice(start, end).toLowerCase() !== character) return null
    end = start
  }
  return text.slice(0, end).trim()
}

const reversed = (text: string): string => Array.from(text).reverse().join('')

function withoutStart(text: string, head: string): string | null {
  const left = withoutEnd(reversed(text), reversed(head))
  return left === null ? null : reversed(left)
}

/** The text with no unit, with the unit after it ('385 M€'), or around it ('€385m'). */
function withoutUnit(text: string, unit: string): string[] {
  const characters = Array.from(compact(unit))
  const found: string[] = []
  for (let cut = 0; cut <= characters.length; cut++) {
    const afterHead = withoutStart(text, characters.slice(0, cut).join(''))
    const bare = afterHead === null ? null : withoutEnd(afterHead, characters.slice(cut).join(''))
    if (bare !== null) found.push(bare)
  }
  return found
}

/** Digits with an optional fraction, grouped by threes or not; both readings when comma or point could be either. */
function readDigits(text: string): number[] {
  const digits = text.replace(new RegExp(spaces, 'g'), ' ').replace(/ +/g, ' ')
  const readings: number[] = []
  for (const decimal of [',', '.']) {
    for (const group of ['', ' ', "'", decimal === ',' ? '.' : ',']) {
      const whole = group === '' ? '\\d*' : `[1-9]\\d{0,2}(?:${group === '.' ? '\\.' : group}\\d{3})+`
      const match = new RegExp(`^(${whole})(?:\\${decimal}(\\d*))?$`).exec(digits)
      const [, integer = '', fraction = ''] = match ?? []
      if (integer === '' && fraction === '') continue
      readings.push(Number(`${integer.replace(/\D/g, '') || '0'}.${fraction || '0'}`))
    }
  }
  return readings
}

function readSigned(text: string): number[] {
  const found = sign.exec(text)?.[0]
  const readings = readDigits(found === undefined ? text : text.slice(1).trim())
  return found === undefined || found === '+' ? readings : readings.map(value => (value === 0 ? 0 : -value))
}

/**
 * The numbers that a typed text can stand for, whatever the language of the page: none when it does not read as a
 * number, two when it is ambiguous ('1,090' is 1.09 to a French reader and 1090 to an English one). Takes a decimal
 * comma or point; thousands parted by spaces (ordinary, U+00A0, U+2009, U+202F), apostrophes, points or commas; a
 * leading sign; one of `units`, after the number or around it. No exponents, other bases, infinities or fractions.
 */
export function readNumber(typed: string, units: readonly string[] = []): number[] {
  const text = tidy(typed)
  const bare = [text, ...units.flatMap(unit => withoutUnit(text, unit))]
  // '-€5': the sign stands before the currency, and there may be only one.
  const unsigned = sign.test(text) ? units.flatMap(unit => withoutUnit(text.slice(1).trim(), unit)) : []
  const signed = unsigned.filter(rest => !sign.test(rest)).map(rest => `${text.charAt(0)}${rest}`)
  return [...new Set([...bare, ...signed].flatMap(readSigned))]
}
