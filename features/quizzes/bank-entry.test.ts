import { describe, expect, it } from 'vitest'
import { samples } from '@/questions/samples'
import { bankEntryOf, searchQueryOf, tagsAfter } from './bank-entry'

describe('the words by which a question is found', () => {
  const question = { ...samples['single-choice'], id: 'edu-1-round', stem: { fr: 'Quelle levée l’œuvre finance-t-elle ?', en: 'Which round does it pay for?' } }

  it('are those of both languages, without accents, case or ligatures', () => {
    expect(bankEntryOf(question, []).stemWords).toEqual(['quelle', 'levee', 'oeuvre', 'finance', 'elle', 'which', 'round', 'does', 'it', 'pay', 'for'])
  })

  it('are those of options, feedback, slug and tags too', () => {
    const { searchWords } = bankEntryOf({ ...question, options: question.options.map((option, index) => (index === 0 ? { ...option, text: { fr: 'Zébulon', en: 'Zebedee' }, feedback: { fr: 'Turlututu', en: 'Fiddlesticks' } } : option)) }, ['chiffres'])
    expect(searchWords).toEqual(expect.arrayContaining(['zebulon', 'zebedee', 'turlututu', 'fiddlesticks', 'edu', '1', 'round', 'chiffres']))
  })
})

describe('a search', () => {
  it('wants every word, of which the beginning is enough', () => {
    expect(searchQueryOf('Levée  fon')).toBe("'levee':* & 'fon':*")
  })

  it('is none when nothing in it is a word, and nothing in it is taken for an operator', () => {
    expect(searchQueryOf(' ’ & ! ')).toBeNull()
    expect(searchQueryOf("'a' | !(fonds) <-> x:*")).toBe("'fonds':*")
  })
})

describe('the tags of the bank', () => {
  it('are those of the first version', () => {
    expect(tagsAfter([], [], ['b', 'a'])).toEqual(['a', 'b'])
  })

  it('follow what a version changes and keep what an admin has changed', () => {
    expect(tagsAfter(['a', 'mine'], ['a', 'taken-off'], ['a', 'taken-off'])).toEqual(['a', 'mine'])
    expect(tagsAfter(['a', 'mine'], ['a'], ['b'])).toEqual(['b', 'mine'])
  })
})
