import { describe, expect, it } from 'vitest'
import { plainText } from './plain-text'

describe('plainText', () => {
  it('keeps the words and drops the elements', () => {
    expect(plainText('<strong>Apache</strong> <code>2.0</code>')).toBe('Apache 2.0')
    expect(plainText('voir <a aria-label="a > b" href="/x">ici</a>')).toBe('voir ici')
  })

  it('reads an image by its alternative text', () => {
    expect(plainText('Voir <img class="picture" src="/api/images/a" alt="a > b &#x26; c" width="4" height="3"> ici')).toBe('Voir a > b & c ici')
  })

  it('reads the references that a renderer writes', () => {
    expect(plainText('R&#x26;D &#60;3 &amp;lt; 4&nbsp;Go')).toBe('R&D <3 &lt; 4\u00A0Go')
  })

  it('leaves alone what is neither an element nor a reference', () => {
    expect(plainText('moins de 3 < 4 & 5 > 2 ; &nothing;')).toBe('moins de 3 < 4 & 5 > 2 ; &nothing;')
  })
})
