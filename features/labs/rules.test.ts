import { describe, expect, it } from 'vitest'
import { decideLabSave, findExample } from './rules'

const kept = { revision: 3, saveKey: 'k3', browserId: 'phone', sequence: 7 }

describe('decideLabSave', () => {
  it('within one browser an older save never overwrites a newer one, whatever revision it names', () => {
    expect(decideLabSave(kept, { basedOn: 0, saveKey: 'k4', browserId: 'phone', sequence: 8 })).toBe('written')
    expect(decideLabSave(kept, { basedOn: 3, saveKey: 'k2', browserId: 'phone', sequence: 6 })).toBe('superseded')
  })

  it('another browser may go on from what it has seen, and not from what has passed', () => {
    expect(decideLabSave(kept, { basedOn: 3, saveKey: 'x', browserId: 'laptop', sequence: 1 })).toBe('written')
    expect(decideLabSave(kept, { basedOn: 2, saveKey: 'x', browserId: 'laptop', sequence: 99 })).toBe('conflicting')
  })

  it('the same save sent again is acknowledged again', () => {
    expect(decideLabSave(kept, { basedOn: 0, saveKey: 'k3', browserId: 'phone', sequence: 7 })).toBe('repeated')
    expect(decideLabSave(null, { basedOn: 0, saveKey: 'k', browserId: 'phone', sequence: 1 })).toBe('written')
  })
})

describe('findExample', () => {
  const example = (...when: string[]) => ({ when, model: 'm', content: { fr: when.join(), en: when.join() } })
  const ask = (...contents: string[]) => contents.map((content) => ({ role: 'user' as const, content }))

  it('takes the first example all of whose words the last message holds, accents and capitals aside', () => {
    const examples = [example('capitale', 'Italie'), example('capitale'), example()]
    expect(findExample(examples, ask('Quelle est la CAPITALE de l’italie ?'))).toBe(examples[0])
    expect(findExample(examples, ask('capitale de l’Italie', 'la càpitale'))).toBe(examples[1])
    expect(findExample(examples, ask('bonjour'))).toBe(examples[2])
  })

  it('finds none where none fits', () => {
    expect(findExample([example('a', 'b')], ask('a'))).toBeNull()
    expect(findExample([], ask('a'))).toBeNull()
  })
})
