import { describe, expect, it } from 'vitest'
import { targetOf, withPair } from './pairing'

const sources = ['bb', 'a', 'ccc', 'constructor'].map(id => ({ id }))

describe('the pairs of an answer', () => {
  it('reads the same whatever the order in which they were made, and as jsonb gives it back', () => {
    const [one, other] = [withPair({ ccc: 'x' }, sources, 'a', 'y'), withPair({ a: 'y' }, sources, 'ccc', 'x')]
    expect(JSON.stringify(one)).toBe('{"a":"y","ccc":"x"}')
    expect(JSON.stringify(other)).toBe(JSON.stringify(one))
    expect(Object.keys(withPair({ ccc: 'x', a: 'y' }, sources, 'bb', 'z'))).toEqual(['a', 'bb', 'ccc'])
  })

  it('loses the pair that is set back to nothing, and what the question does not know', () => {
    expect(withPair({ a: 'x', bb: 'y', gone: 'z' }, sources, 'a', '')).toEqual({ bb: 'y' })
  })

  it('holds nothing that was not put in', () => {
    expect(targetOf({}, 'constructor')).toBeUndefined()
    expect(withPair({}, sources, 'a', 'x')).toEqual({ a: 'x' })
    expect(targetOf(withPair({}, sources, 'constructor', 'x'), 'constructor')).toBe('x')
  })
})
