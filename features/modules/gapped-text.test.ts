import { describe, expect, it } from 'vitest'
import { splitAtGaps } from '@/questions/cloze/gapped-text'
import { renderPhrasing, type Ledger } from './render'

const ledger: Ledger = { findArticle: () => null, findClaim: () => null, findTerm: () => null }
const split = (markdown: string, ...gapIds: string[]) =>
  splitAtGaps(markdown, gapIds, (paragraph) => renderPhrasing(paragraph, 'fr', ledger).html)
    .map((pieces) => pieces.map((piece) => ('html' in piece ? piece.html : `[${piece.number}:${piece.gapId}]`)).join('|'))
    .join('¶')

describe('the gaps of a cloze in rendered Markdown', () => {
  it('stand where they were written, in emphasis too, with the typography of the language around them', () => {
    expect(split('Elle lève {{a}} M€ : *dont {{b}} de dette* ; mot**{{c}}**mot ?\n\nPuis « {{d}} » !', 'a', 'b', 'c', 'd')).toBe(
      'Elle lève |[1:a]| M€\u00A0: <em>dont </em>|[2:b]|<em> de dette</em>\u202F; mot|[3:c]|mot\u202F?¶Puis «\u00A0|[4:d]|\u00A0»\u202F!',
    )
  })

  it('stand next to anything that Markdown could take for markup', () => {
    expect(split(':{{a}} {{b}}{{c}} `{{d}}` _{{e}}_ [{{f}}](https://example.org) €{{g}}m', 'a', 'b', 'c', 'd', 'e', 'f', 'g')).toBe(
      ':|[1:a]| |[2:b]|[3:c]| |[4:d]| |[5:e]| |[6:f]| €|[7:g]|m',
    )
  })

  it('let nothing through that the renderer would not', () => {
    expect(split('<script>{{a}}</script> <b onclick="x">{{b}}</b> x<y', 'a', 'b')).not.toMatch(/<(?:script|b)|onclick/)
  })
})
