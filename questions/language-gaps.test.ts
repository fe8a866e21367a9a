import { describe, expect, it } from 'vitest'
import { languageGapsOf, textsByLanguage } from './language-gaps'
import { feedbackOf } from './question'
import { samples } from './samples'

describe('the texts of a question', () => {
  it.each(Object.values(samples))('of type $type are its stem, its explanation and each feedback, in both languages', (question) => {
    const texts = textsByLanguage(question)
    for (const { fr, en } of [question.stem, ...(question.explanation ? [question.explanation] : []), ...Object.values(feedbackOf(question))]) {
      expect(texts.some((text) => text.fr.includes(fr) && text.en.includes(en))).toBe(true)
    }
  })

  it('are no pairs of a key, even when an item is called fr', () => {
    expect(textsByLanguage({ key: { fr: 'paris', en: 'london' }, stem: { fr: 'Où ?', en: 'Where?' } })).toEqual([{ fr: ['Où ?'], en: ['Where?'] }])
  })
})

describe('the gaps between the languages', () => {
  it.each(Object.values(samples))('are none in the sample of type $type', (question) => {
    expect(languageGapsOf(question)).toEqual([])
  })

  it('are named by the language that lacks a text', () => {
    const { stem } = samples['true-false']
    expect(languageGapsOf({ ...samples['true-false'], stem: { ...stem, fr: ' ' } })).toEqual(['fr'])
    expect(languageGapsOf({ stem: { fr: 'Où ?' }, options: [{ id: 'a', text: { en: 'Here' } }] })).toEqual(['fr', 'en'])
  })

  it('are a sentence that is the same in both languages, and not a name or a figure', () => {
    expect(languageGapsOf({ stem: { fr: 'One sentence of several words', en: 'One sentence of several words' } })).toEqual(['same'])
    expect(languageGapsOf({ stem: { fr: 'Mistral 7B', en: 'Mistral 7B' } })).toEqual([])
  })
})
