import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { excerptOf, markMatches, wordsOf } from './words'

const show = (pieces: ReturnType<typeof markMatches>) => pieces.map(({ text, isMatch }) => (isMatch ? `<${text}>` : text)).join('')

describe('words', () => {
  it.each([
    ['accents and case', 'Éducation', 'education'],
    ['ligatures', 'L’œuvre', 'l\'oeuvre'],
    ['typographic apostrophes', 'aujourd’hui', 'aujourd\'hui'],
    ['hyphens of every kind', 'non‑exclusif – open‐source', 'non-exclusif open-source'],
    ['non-breaking spaces', '385\u00A0M€ ; 1\u202F200', '385 M€ 1 200'],
    ['soft hyphens', 'inter\u00ADopérable', 'interopérable'],
    ['letters in two characters', 'mode\u0300le', 'modèle'],
  ])('do not tell %s apart', (_, one, other) => {
    expect(wordsOf(one)).toEqual(wordsOf(other))
    expect(wordsOf(one).length).toBeGreaterThan(0)
  })

  it('are no single letters, which an elision leaves, but single digits', () => {
    expect(wordsOf('l’IA d’Apache-2.0 à 8x7B')).toEqual(['ia', 'apache', '2', '0', '8x7b'])
    expect(wordsOf('« ’ - ! »')).toEqual([])
  })
})

describe('an excerpt', () => {
  it('marks words by their beginning, as they are written', () => {
    expect(show(markMatches('La licence, les Licences ; un modèle.', 'licen MODELE'))).toBe('La <licence>, les <Licences> ; un <modèle>.')
    expect(show(markMatches('Rien ici.', 'licence'))).toBe('Rien ici.')
  })

  it('holds the first match and cuts between words', () => {
    const text = `${'avant '.repeat(60)}le modèle cherché ${'après '.repeat(60)}`
    const shown = show(excerptOf(text, 'modele'))
    expect(shown).toMatch(/^… avant .*<modèle> cherché après .* après …$/)
    expect(shown.length).toBeLessThan(260)
  })

  it('never loses, adds or reorders a letter of a whole text', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), fc.string(), (text, query) => {
      expect(markMatches(text, query).map((piece) => piece.text).join('')).toBe(text)
    }))
  })
})
