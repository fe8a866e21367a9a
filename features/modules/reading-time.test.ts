import { expect, it } from 'vitest'
import { sectionMinutes } from './reading-time'

const words = (count: number) => ({ markdown: 'mot '.repeat(count) })

it('counts the words at the pace of the language, and the longer of the two languages', () => {
  expect(sectionMinutes({ fr: words(1950) })).toBe(10)
  expect(sectionMinutes({ en: words(2280) })).toBe(10)
  expect(sectionMinutes({ fr: words(195), en: words(2280) })).toBe(10)
})

it('adds the minutes of the activities', () => {
  expect(sectionMinutes({ fr: { markdown: `${'mot '.repeat(380)}\n\n:::activity[Essai]{minutes=8}\nA\n:::\n\n:::activity[Autre]{minutes=5}\nB\n:::\n` } })).toBe(15)
})

it('counts no citation as a word, and never says less than a minute', () => {
  expect(sectionMinutes({ fr: { markdown: ':cite[ref-385] '.repeat(2000) } })).toBe(1)
  expect(sectionMinutes({})).toBe(1)
})
