import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { numeric } from '../arbitraries'
import { numericSample } from './sample'
import type { Numeric } from './schema'
import { scoreNumeric } from './score'
import { rightNumber } from './tolerance'

const ask = (key: number, kind: 'absolute' | 'relative', value: number): Numeric => ({
  ...numericSample,
  key,
  tolerance: { kind, value },
  misconceptions: [],
})
const isRight = (question: Numeric, text: string) => scoreNumeric(question, { text }).earned === question.marks

describe('the score of a number', () => {
  it('is right on the bounds of an absolute tolerance and wrong past them', () => {
    const question = ask(5.8, 'absolute', 0.1)
    for (const text of ['5,7', '5.7', '5,8', '5,9', '5.90', '5.9 M€']) expect(isRight(question, text)).toBe(true)
    for (const text of ['5,69', '5.9001', '-5,8', '58']) expect(isRight(question, text)).toBe(false)
  })

  it('is right on the bounds of a relative tolerance, also round a negative key', () => {
    for (const text of ['190', '210', '200']) expect(isRight(ask(200, 'relative', 0.05), text)).toBe(true)
    for (const text of ['189,9', '210.1']) expect(isRight(ask(200, 'relative', 0.05), text)).toBe(false)
    for (const text of ['-190', '−210']) expect(isRight(ask(-200, 'relative', 0.05), text)).toBe(true)
  })

  it('is right in a range and on its bounds, in either style, and wrong past them', () => {
    const question: Numeric = { ...ask(0, 'absolute', 0), key: undefined, range: { min: 3.5, max: 1000 } }
    for (const text of ['3,5', '3.5', '4', '999.9', '1 000', '1,000.0']) expect(isRight(question, text)).toBe(true)
    for (const text of ['3,49', '1000,1', '-4', '0']) expect(isRight(question, text)).toBe(false)
    const wider: Numeric = { ...question, tolerance: { kind: 'absolute', value: 0.5 } }
    for (const text of ['3', '1000.5']) expect(isRight(wider, text)).toBe(true)
    expect(isRight(wider, '2,9')).toBe(false)
  })

  it('gives what the author lets a known error earn, the most where a text reads as two of them', () => {
    const feedback = { fr: 'Arrondi.', en: 'Rounded.' }
    const question: Numeric = {
      ...ask(5.8, 'absolute', 0.05),
      misconceptions: [{ value: 6, share: 1, feedback }, { value: 7.125, share: 0.25, feedback }, { value: 7125, share: 0.5, feedback }],
    }
    expect(scoreNumeric(question, { text: '6' })).toMatchObject({ earned: 1, feedback: ['misconceptions.0'] })
    expect(scoreNumeric(question, { text: '7,125' })).toMatchObject({ earned: 0.5, feedback: ['misconceptions.2'] })
    expect(scoreNumeric(question, { text: '5,8' })).toMatchObject({ earned: 1, feedback: ['right'] })
  })

  it('takes the exact key when there is no tolerance', () => {
    expect(isRight(ask(0.3, 'absolute', 0), '0,3')).toBe(true)
    expect(isRight(ask(0.1 + 0.2, 'absolute', 0), '0.3')).toBe(true)
    expect(isRight(ask(11434, 'absolute', 0), '11 434')).toBe(true)
    expect(isRight(ask(11434, 'absolute', 0), '11435')).toBe(false)
    expect(isRight(ask(0, 'relative', 0.1), '0')).toBe(true)
    expect(isRight(ask(10000000000, 'absolute', 0), '10000000005')).toBe(false)
  })

  it('is right when either reading of an ambiguous text is', () => {
    expect(isRight(ask(1090, 'absolute', 10), '1,090')).toBe(true)
    expect(isRight(ask(1.09, 'absolute', 0.001), '1,090')).toBe(true)
    expect(isRight(ask(2, 'absolute', 0.1), '1,090')).toBe(false)
  })

  it('gives the feedback of the misconception that the number betrays, and of no near one', () => {
    const feedback = (text: string) => scoreNumeric(numericSample, { text }).feedback
    expect(feedback('1 105')).toEqual(['misconceptions.1'])
    expect(feedback('€958m')).toEqual(['misconceptions.2'])
    expect(feedback('959')).toEqual(['wrong'])
    expect(feedback('1090')).toEqual(['right'])
  })

  it('says that what is not a number cannot be read, and gives nothing for it', () => {
    for (const text of ['NaN', '1e999', '0x10', '∞', 'mille', '-', '1090 km'])
      expect(scoreNumeric(numericSample, { text })).toEqual({
        state: 'graded',
        earned: 0,
        max: 1,
        feedback: [],
        isUnreadable: true,
      })
  })

  it('takes the key as either language would write it', () => {
    fc.assert(
      fc.property(numeric, fc.constantFrom('fr', 'en'), (question, locale) => {
        const key = Math.round(rightNumber(question))
        const text = new Intl.NumberFormat(locale).format(key)
        expect(isRight({ ...question, key, range: undefined }, text)).toBe(true)
      }),
    )
  })
})
