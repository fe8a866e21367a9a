import { describe, expect, it } from 'vitest'
import en from '@/messages/en.json'
import fr from '@/messages/fr.json'
import { argumentsOf, messageProblems } from './message-parity'

const problemsOf = (french: unknown, english: unknown) =>
  messageProblems({ fr: french, en: english }).map(({ locale, key, message }) => `${locale} ${key}: ${message}`)

describe('messageProblems', () => {
  it('finds nothing wrong with the messages of the product', () => {
    expect(messageProblems({ fr, en })).toEqual([])
  })

  it('finds nothing wrong when both languages say the same things', () => {
    expect(problemsOf({ a: { b: '{n, plural, one {# mot} other {# mots}}' } }, { a: { b: '{n, plural, one {# word} other {# words}}' } })).toEqual([])
  })

  it.each([
    ['a key that one language lacks', { a: 'x', b: { c: 'y' } }, { a: 'x' }, ['en b.c: This key is in fr and missing here.']],
    ['a key that only one language has', { a: 'x' }, { a: 'x', d: 'z' }, ['fr d: This key is in en and missing here.']],
    ['an empty text', { a: ' ' }, { a: 'x' }, ['fr a: This text is empty.']],
    ['a typed space', { a: 'x\u202F!' }, { a: 'x\u00A0!' }, ['fr a: A non-breaking space', 'en a: A non-breaking space']],
    ['arguments of other names', { a: '{name}' }, { a: '{nom}' }, ['en a: The arguments differ: nom here, name']],
    ['arguments of other kinds', { a: '{n}' }, { a: '{n, number}' }, ['en a: The arguments differ: n number here, n in']],
    ['an argument inside a plural', { a: '{n, plural, other {# {x}}}' }, { a: '{n, plural, other {#}}' }, ['en a: The arguments differ']],
    ['a tag that one language lacks', { a: '<b>x</b>' }, { a: 'x' }, ['en a: The arguments differ: none here, <b>']],
    ['a message that does not parse', { a: '{n, plural, one {x' }, { a: 'x' }, ['fr a: This is not well-formed ICU']],
    ['an apostrophe that hides a value', { a: "d'{name}" }, { a: 'of {name}' }, ['fr a: A straight apostrophe', 'fr a: This is not well-formed', 'en a: The arguments']],
    ['a list where a text belongs', { a: ['x'] }, { a: 'x' }, ['fr a: This is neither', 'fr a: This key is in en']],
  ])('reports %s', (_, french, english, wanted) => {
    const found = problemsOf(french, english)
    expect(found.filter((problem) => !wanted.some((start) => problem.startsWith(start)))).toEqual([])
    expect(found.length).toBeGreaterThan(0)
  })
})

describe('argumentsOf', () => {
  it('lists arguments and tags once, sorted, with their kinds', () => {
    expect(argumentsOf('<b>{z}</b> {n, plural, one {{a}} other {{a} {d, date}}}')).toEqual(['<b>', 'a', 'd date', 'n plural', 'z'])
  })

  it('gives null for what is no message', () => {
    expect(argumentsOf('{')).toBeNull()
  })
})
