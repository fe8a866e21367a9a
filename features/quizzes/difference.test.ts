import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import en from '@/messages/en.json'
import fr from '@/messages/fr.json'
import { samples } from '@/questions/samples'
import { differenceOf, textDifference } from './difference'

const question = samples['single-choice']
const [first, second, ...rest] = question.options

describe('the difference between two versions', () => {
  it.each(Object.values(samples))('of the same $type is none', (sample) => {
    expect(differenceOf(sample, structuredClone(sample))).toEqual([])
  })

  it('says each field in its language, old and new', () => {
    const stem = { ...question.stem, fr: 'Autrement ?' }
    expect(differenceOf(question, { ...question, stem, marks: 2 })).toEqual([
      { path: [{ field: 'marks' }], before: question.marks, after: 2 },
      { path: [{ field: 'stem' }, { field: 'fr' }], before: question.stem.fr, after: 'Autrement ?' },
    ])
  })

  it('follows an option by its id, wherever it stands', () => {
    const changed = { ...first!, text: { ...first!.text, en: 'Changed' } }
    expect(differenceOf(question, { ...question, options: [second, changed, ...rest] })).toEqual([
      { path: [{ field: 'options' }, { item: first!.id }, { field: 'text' }, { field: 'en' }], before: first!.text.en, after: 'Changed' },
      { path: [{ field: 'options' }, { field: 'order' }], before: question.options.map(({ id }) => id).join(', '), after: [second!.id, first!.id, ...rest.map(({ id }) => id)].join(', ') },
    ])
  })

  it('says what came and what went, and not that the others moved', () => {
    const changes = differenceOf(question, { ...question, options: [second, ...rest, { id: 'new', text: { fr: 'Neuf', en: 'New' }, feedback: { fr: 'Oui.', en: 'Yes.' } }] })
    expect(changes).toContainEqual({ path: [{ field: 'options' }, { item: 'new' }, { field: 'text' }, { field: 'fr' }], before: null, after: 'Neuf' })
    expect(changes).toContainEqual({ path: [{ field: 'options' }, { item: first!.id }, { field: 'text' }, { field: 'fr' }], before: first!.text.fr, after: null })
    expect(changes.filter(({ path }) => path.some((part) => 'field' in part && part.field === 'order'))).toEqual([])
  })

  it.each(Object.values(samples))('has words in both languages for every field of $type', (sample) => {
    const fields = differenceOf({}, { ...sample, tags: ['a'], hints: [{ fr: 'Un', en: 'One' }] }).flatMap(({ path }) => path.flatMap((part) => ('field' in part ? [part.field] : [])))
    for (const messages of [fr, en]) expect(Object.keys(messages.admin.questions.fields)).toEqual(expect.arrayContaining(fields))
  })
})

describe('the difference between two texts', () => {
  it('is of whole words, each change for itself', () => {
    expect(textDifference('En 2023, 105 millions d’euros.', 'En 2024, 105 millions de dollars.')).toEqual([
      { kind: 'same', text: 'En ' },
      { kind: 'gone', text: '2023,' },
      { kind: 'come', text: '2024,' },
      { kind: 'same', text: ' 105 millions ' },
      { kind: 'gone', text: 'd’euros.' },
      { kind: 'come', text: 'de dollars.' },
    ])
    expect(textDifference('', 'b')).toEqual([{ kind: 'come', text: 'b' }])
    expect(textDifference('a', 'a')).toEqual([{ kind: 'same', text: 'a' }])
  })

  it('gives both texts back, whatever they are', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b', ' ', 'é', '\n'), maxLength: 30 })
    fc.assert(
      fc.property(text, text, (before, after) => {
        const parts = textDifference(before, after)
        const without = (kind: 'gone' | 'come') => parts.filter((part) => part.kind !== kind).map((part) => part.text).join('')
        expect([without('come'), without('gone')]).toEqual([before, after])
      }),
    )
  })
})
