import { describe, expect, it } from 'vitest'
import { gapsNamedIn, glueToGaps, splitAtGaps } from './gapped-text'
import { textOfHtml } from './text-of-html'

const asIs = (text: string) => text
const bold = (text: string) => text.replace(/\*\*(.+?)\*\*/g, '<strong>$1</strong>').replace(/\[(.+?)\]/g, '<a href="/x?a>b">$1</a>')

describe('a text with gaps', () => {
  it('is cut at its gaps, which are numbered in the order of reading', () => {
    expect(splitAtGaps('Un {{b}} et {{a}}.\n\n{{c}} !', ['a', 'b', 'c'], asIs)).toEqual([
      [{ html: 'Un ' }, { gapId: 'b', number: 1 }, { html: ' et ' }, { gapId: 'a', number: 2 }, { html: '.' }],
      [{ gapId: 'c', number: 3 }, { html: ' !' }],
    ])
  })

  it('has whole elements on both sides of a gap that stands in one', () => {
    expect(splitAtGaps('x **un [{{a}} y] deux** z', ['a'], bold)).toEqual([
      [
        { html: 'x <strong>un </strong>' },
        { gapId: 'a', number: 1 },
        { html: '<strong><a href="/x?a>b"> y</a> deux</strong> z' },
      ],
    ])
    expect(splitAtGaps('**{{a}}**', ['a'], bold)).toEqual([[{ gapId: 'a', number: 1 }]])
  })

  it('opens no image again after a gap', () => {
    expect(splitAtGaps('x <img src="/a" alt="y"> {{a}} z', ['a'], asIs)).toEqual([[{ html: 'x <img src="/a" alt="y"> ' }, { gapId: 'a', number: 1 }, { html: ' z' }]])
  })

  it('leaves as words what is no gap, and a gap that was there before', () => {
    expect(splitAtGaps('{{z}} {{a}} {{a}} {{ a }} \uE000', ['a'], asIs)).toEqual([
      [{ html: '{{z}} ' }, { gapId: 'a', number: 1 }, { html: ' {{a}} {{ a }} ' }],
    ])
    expect(gapsNamedIn('{{z}} {{a}} {{a}} {{ b }} {c}')).toEqual(['z', 'a', 'a', ' b '])
  })

  it('keeps a currency sign, a unit and closing marks on the line of the gap, and words apart', () => {
    const runs = (text: string) => splitAtGaps(text, ['a', 'b'], bold).map((pieces) => glueToGaps(pieces).map((run) => ('html' in run ? run.html : `[${run.before}${run.gapId}${run.after}]`)))
    expect(runs('raises €{{a}}m, including (€{{b}}bn) of debt')).toEqual([['raises ', '[€am,]', ' including ', '[(€bbn)]', ' of debt']])
    expect(runs('lève {{a}}\u00A0M€, dont «\u00A0{{b}}\u00A0» ici')).toEqual([['lève ', '[a\u00A0M€,]', ' dont ', '[«\u00A0b\u00A0»]', ' ici']])
    expect(runs('a word{{a}} **{{b}}** €{{a}}')).toEqual([['a word', '[a]', ' ', '[b]', ' €{{a}}']])
    expect(runs('{{a}}{{b}}.')).toEqual([['[a]', '[b.]']])
    expect(runs('R&#x26;{{a}}&#x26;D')).toEqual([['R&#x26;', '[a]', '&#x26;D']])
  })

  it('gives the choices of a list as plain words', () => {
    expect(textOfHtml('<em>R&#x26;D</em> &lt; 5&nbsp;% &amp;lt; &#38; &#x110000;')).toBe('R&D < 5&nbsp;% &lt; & &#x110000;')
  })
})
