import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { AnswerText } from './answer-text'
import { questionLabels } from './labels'
import { localise } from './localise'
import { presentHidden, type Answer, type Question } from './question'
import { samples } from './samples'

const words = (question: Question, answer: Answer) =>
  renderToStaticMarkup(
    <AnswerText question={localise(presentHidden(question, 1), 'fr', text => text)} answer={answer} labels={questionLabels(key => `[${key}]`)} />,
  )
    .replaceAll('<span class="block">', '|')
    .replace(/<[^>]*>/g, '')

describe('an answer in words', () => {
  it('says what was put where, and leaves out what was not', () => {
    expect(words(samples.matching, { pairs: { lample: 'brain' } })).toBe('|Guillaume Lample → Google Brain')
    expect(words(samples.categorise, { places: { amount: 'figure', 'head-office': 'fact' } }).split('|').toSorted((a, b) => a.localeCompare(b))).toEqual(['', 'La série A porte sur 385 M€. → Chiffre daté', 'Le siège est à Paris. → Fait vérifiable'])
  })

  it('says an order from first to last', () => {
    expect(words(samples.ordering, { order: samples.ordering.key })).toBe('Immatriculation → Amorçage → Sortie de *Mistral 7B* → Série A → Série B')
  })

  it('says that nothing was answered', () => {
    for (const answer of [{ pairs: {} }, { places: {} }]) expect(words(samples.matching, answer)).toBe('[notAnswered]')
  })

  it('says nothing of an answer to another type of question', () => {
    expect(words(samples.matching, { places: { a: 'b' } })).toBe('')
    expect(words(samples.numeric, { order: ['a', 'b'] })).toBe('')
  })
})
