import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { idsIn, piecesOf, segmentIdsOf, wordsOf } from './segments'

const prose = (text: string) => ({ id: null, text })

describe('the pieces of a text', () => {
  it('are its segments and the prose between them', () => {
    expect(piecesOf('In [[s1|June 2023]] it raised [[s-2|385 million]].')).toEqual([
      prose('In '),
      { id: 's1', text: 'June 2023' },
      prose(' it raised '),
      { id: 's-2', text: '385 million' },
      prose('.'),
    ])
    expect(piecesOf('[[a|x]][[b|y]]')).toEqual([{ id: 'a', text: 'x' }, { id: 'b', text: 'y' }])
    expect(piecesOf('no segment')).toEqual([prose('no segment')])
  })

  it('leave alone what is not written as a segment is', () => {
    for (const text of ['[[s1]]', '[[s1|]]', '[[S1|x]]', '[[|x]]', '[[s1|a|b]]', '[s1|x]', '[[s1|x]', '[[ s1|x]]', '[[s1|[x]]]'])
      expect(piecesOf(text), text).toEqual([prose(text)])
  })

  it('lose no character of any text', () => {
    const text = fc.array(fc.constantFrom('[[', ']]', '|', 's1', 'x', ' ', '[', ']', '[[s1|x]]'), { maxLength: 20 }).map(parts => parts.join(''))
    fc.assert(
      fc.property(text, whole => {
        const joined = piecesOf(whole).map(piece => (piece.id === null ? piece.text : `[[${piece.id}|${piece.text}]]`))
        expect(joined.join('')).toBe(whole)
      }),
    )
  })

  it('are tied across languages by their ids', () => {
    const text = { fr: '[[b|deux]] [[a|un]]', en: '[[a|one]] [[b|two]] [[c|three]]' }
    expect(segmentIdsOf(text)).toEqual(['b', 'a', 'c'])
    expect(idsIn('[[a|x]] [[a|y]]')).toEqual(['a', 'a'])
    expect([wordsOf(text.fr, 'a'), wordsOf(text.fr, 'c')]).toEqual(['un', ''])
  })
})
