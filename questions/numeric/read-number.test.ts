import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatNumber } from './format-number'
import { readNumber } from './read-number'

const euros = ['M€', '€m']

describe('reading a number', () => {
  it.each<[string, ...number[]]>([
    ['0', 0],
    ['-0', 0],
    ['42', 42],
    ['007', 7],
    ['0,3', 0.3],
    ['0.3', 0.3],
    [',5', 0.5],
    ['.5', 0.5],
    ['5,', 5],
    ['5.', 5],
    ['  12,5  ', 12.5],
    ['+7', 7],
    ['-7,25', -7.25],
    ['− 7', -7],
    ['–7', -7],
    ['1090', 1090],
    ['1 090', 1090],
    ['1\u00A0090', 1090],
    ['1\u202F090', 1090],
    ['1\u2009090', 1090],
    ['1  090', 1090],
    ["1'090", 1090],
    ['1’090', 1090],
    ['1 090,5', 1090.5],
    ['1\u202F234\u202F567,89', 1234567.89],
    ['1,234,567.89', 1234567.89],
    ['1.234.567,89', 1234567.89],
    ["1'234'567.89", 1234567.89],
    ['1,234,567', 1234567],
    ['1.234.567', 1234567],
    ['1.234,5', 1234.5],
    ['1,234.5', 1234.5],
    ['1234,567', 1234.567],
    ['1234.567', 1234.567],
    ['0,123', 0.123],
    ['0.750', 0.75],
    ['1 234,567', 1234.567],
    ['\u202D1090\u202C', 1090],
  ])('takes %j for one number', (text, ...values) => {
    expect(readNumber(text)).toEqual(values)
  })

  it.each([
    ['1,090', 1.09, 1090],
    ['1.090', 1.09, 1090],
    ['-12,345', -12.345, -12345],
    ['100.000', 100, 100000],
  ])('takes %j for either of two numbers', (text, small, large) => {
    expect(readNumber(text).sort((a, b) => Math.abs(a) - Math.abs(b))).toEqual([small, large])
  })

  it.each([
    '', ' ', '-', '+', '.', ',', '- -5', '--5', '+-5', 'NaN', 'Infinity', '∞', '-∞', '1e999', '1e3', '1E3', '0x10', '0b1', '1_000',
    '1/2', '½', '²', '10²', '٣', '12 34', '1 09', '1,2,3', '1.2.3', '1,23,456', '1,234,56', '1 234 5', '12,345,67', '1,090.5.2',
    '0,123,456', '5 6,7 8', '(5)', '5-', '1.5.', '1,,5', '1 , 5', 'abc', 'mille', 'null', 'true', '[5]', '5 km', '5%', '<b>5</b>',
  ])('does not take %j for a number', text => {
    expect(readNumber(text)).toEqual([])
  })

  it.each<[string, number]>([
    ['1 090 M€', 1090],
    ['1090M€', 1090],
    ['1090 m€', 1090],
    ['1090 M €', 1090],
    ['1\u202F090\u00A0M€', 1090],
    ['€1090m', 1090],
    ['€ 1,090.0 m', 1090],
    ['1090 €m', 1090],
    ['-€5.5m', -5.5],
    ['- €5.5m', -5.5],
    ['€-5.5m', -5.5],
    ['1090', 1090],
  ])('takes %j with its unit', (text, value) => {
    expect(readNumber(text, euros)).toEqual([value])
  })

  it.each(['M€', '€', '1090 M', '1090 $', 'M€ M€', '1090 M€ M€', '-€-5m', '1090 Md€'])(
    'does not take %j for a number of that unit',
    text => expect(readNumber(text, euros)).toEqual([]),
  )

  it('takes words as units, with either apostrophe', () => {
    expect(readNumber("3,5 milliards d'euros", ['milliards d’euros', 'billion euros'])).toEqual([3.5])
    expect(readNumber('3.5 billion euros', ['milliards d’euros', 'billion euros'])).toEqual([3.5])
    expect(readNumber('27,6\u00A0%', ['%', '%'])).toEqual([27.6])
    expect(readNumber('52 m2', ['m2'])).toEqual([52])
  })

  it('reads back every number that either language writes', () => {
    const figure = fc.integer({ min: -1e12, max: 1e12 }).map(value => value / 1000 + 0)
    fc.assert(
      fc.property(figure, fc.constantFrom('fr' as const, 'en' as const), fc.boolean(), (value, locale, isGrouped) => {
        expect(readNumber(formatNumber(value, locale, isGrouped))).toContain(value)
        expect(readNumber(new Intl.NumberFormat(locale, { maximumFractionDigits: 3 }).format(value))).toContain(value)
      }),
      { numRuns: 1000 },
    )
  })

  it('never throws and never gives anything but one or two finite numbers', () => {
    const typed = fc.oneof(fc.string({ maxLength: 40 }), fc.stringMatching(/^[-+0-9., '€mM\u202F]{0,40}$/))
    fc.assert(
      fc.property(typed, text => {
        const readings = readNumber(text, euros)
        expect(readings.length).toBeLessThanOrEqual(2)
        for (const value of readings) expect(Number.isFinite(value)).toBe(true)
      }),
      { numRuns: 2000 },
    )
  })
})
