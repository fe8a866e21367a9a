import { describe, expect, it } from 'vitest'
import en from '@/messages/en.json'
import fr from '@/messages/fr.json'
import { samples } from '@/questions/samples'
import { changedPart, differenceOf } from './difference'

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

describe('the part of a text that changed', () => {
  it('is whole words', () => {
    expect(changedPart('En 2023, 105 millions d’euros.', 'En 2023, 113 millions d’euros.')).toEqual({ start: 'En 2023, ', before: '105', after: '113', end: ' millions d’euros.' })
    expect(changedPart('a b', 'a b c')).toEqual({ start: 'a b', before: '', after: ' c', end: '' })
    expect(changedPart('a a', 'a a a')).toEqual({ start: 'a a', before: '', after: ' a', end: '' })
    expect(changedPart('a', 'b')).toEqual({ start: '', before: 'a', after: 'b', end: '' })
  })
})
