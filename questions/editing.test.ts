import { describe, expect, it } from 'vitest'
import { blankPlaced, withLists as withItemsAndCategories, withPlace } from './categorise/draft'
import { withGap, withGaps } from './cloze/draft'
import { questionDraftSchema, type QuestionDraft } from './draft'
import { differencesOf } from './draft-differences'
import { problemsOf } from './draft-problems'
import { moved } from './editor-rows'
import { fieldName, wordsById } from './field-name'
import { editorLabels } from './editor-labels'
import { freshId } from './fresh-id'
import { blankPrompt, withLists, withPair } from './matching/draft'
import { withKey, withOptions as withTicks, withScoring } from './multiple-response/draft'
import { withTarget } from './numeric/draft'
import { blankOption } from './option-draft'
import { itemsInOrder, withItems } from './ordering/draft'
import { samples } from './samples'
import { withOptions } from './single-choice/draft'
import { roleOf, segmentsOf, withRole, withSegment } from './spot-the-error/draft'

const claimsOf = (question: QuestionDraft) => question.claims.map(id => ({ id, status: 'corroborated' }))
const codesOf = (draft: QuestionDraft) => problemsOf(draft, claimsOf(draft)).map(({ code }) => code)

/** As it is stored and read again. */
function kept<Q extends QuestionDraft>(draft: Q): Q {
  expect(questionDraftSchema.parse(JSON.parse(JSON.stringify(draft)))).toEqual(draft)
  return draft
}

describe('rows', () => {
  it('are moved within their list and no further', () => {
    expect(moved(['a', 'b', 'c'], 0, 1)).toEqual(['b', 'a', 'c'])
    expect(moved(['a', 'b', 'c'], 2, 0)).toEqual(['c', 'a', 'b'])
    expect(moved(['a', 'b', 'c'], 0, -1)).toEqual(['a', 'b', 'c'])
    expect(moved(['a', 'b', 'c'], 2, 3)).toEqual(['a', 'b', 'c'])
  })

  it('get ids that are nobody else’s and spell nothing', () => {
    const ids = Array.from({ length: 200 }).reduce<string[]>(taken => [...taken, freshId(taken)], [])
    expect(new Set(ids).size).toBe(200)
    for (const id of ids) expect(id).toMatch(/^[b-df-hj-np-tv-z]{5}$/)
  })
})

describe('a single choice', () => {
  const question = samples['single-choice']

  it('keeps its key when options are moved or added, and loses it with the option', () => {
    const { options } = question
    expect(kept(withOptions(question, moved(options, 1, 3))).key).toBe('b')
    expect(kept(withOptions(question, [...options, blankOption(options)])).key).toBe('b')
    expect(kept(withOptions(question, options.filter(({ id }) => id !== 'b'))).key).toBe('')
  })
})

describe('a multiple response', () => {
  const question = samples['multiple-response']

  it('has its keys in the order of the options, and none that is gone', () => {
    expect(kept(withKey(question, 'b', true)).keys).toEqual(['a', 'b', 'c', 'e'])
    expect(kept(withKey(question, 'a', false)).keys).toEqual(['c', 'e'])
    expect(kept(withTicks(question, question.options.filter(({ id }) => id !== 'c'))).keys).toEqual(['a', 'e'])
  })

  it('forgets the weights of its options with the rule that wants them', () => {
    const weighted = withScoring(question, 'weights')
    const filled = { ...weighted, options: weighted.options.map(option => ({ ...option, weight: 25 })) }
    expect(kept(withScoring(filled, undefined))).toEqual(question)
  })
})

describe('a number', () => {
  it('is one or a range, never both', () => {
    const range = kept({ ...samples.numeric, ...withTarget(samples.numeric, 'range'), key: undefined })
    expect(range).toMatchObject({ range: { min: 1090 } })
    expect(withTarget(samples.numeric, 'range')).not.toHaveProperty('key')
    expect(withTarget({ ...samples.numeric, key: undefined, range: { min: 3, max: 5 } }, 'key')).toMatchObject({ key: 3 })
    expect(withTarget({ ...samples.numeric, key: undefined, range: { min: 3, max: 5 } }, 'key')).not.toHaveProperty('range')
  })
})

describe('a text with gaps', () => {
  const question = samples.cloze

  it('gets a place for a new gap in both languages, and loses it with the gap', () => {
    for (const kind of ['choice', 'text', 'number'] as const) {
      const longer = kept(withGap(question, kind))
      expect(codesOf(longer)).not.toContain('gap-not-in-text')
      expect(codesOf(longer)).not.toContain('repeated-gap')
      const shorter = kept(withGaps(longer, longer.gaps.slice(0, -1)))
      expect(shorter.gaps).toEqual(question.gaps)
      expect(shorter.text.fr.trim()).toBe(question.text.fr.trim())
      expect(codesOf(shorter)).toEqual([])
    }
  })
})

describe('a matching', () => {
  const question = samples.matching

  it('forgets of its key and its known errors what named a row that is gone', () => {
    const [gone] = question.prompts
    const fewer = kept(withLists(question, { prompts: question.prompts.slice(1) }))
    expect(Object.keys(fewer.key)).not.toContain(gone?.id)
    expect(codesOf(fewer)).not.toContain('unknown-item')
    const [choice] = question.choices
    const without = kept(withLists(question, { choices: question.choices.slice(1) }))
    expect(Object.values(without.key)).not.toContain(choice?.id)
    expect(codesOf(without)).not.toContain('unknown-item')
  })

  it('never has prompts whose ids lead through the choices, whatever is matched with what', () => {
    const more = withLists(question, { prompts: [...question.prompts, blankPrompt(question)] })
    for (let round = 0; round < 40; round += 1) {
      const changed = more.prompts.reduce((draft, _, index) => {
        const prompt = draft.prompts[index]
        const choice = draft.choices[(index * 7 + round) % draft.choices.length]
        return prompt && choice ? withPair(draft, prompt.id, choice.id) : draft
      }, more)
      expect(codesOf(kept(changed))).not.toContain('ids-follow-key')
    }
  })
})

describe('a categorising', () => {
  const question = samples.categorise

  it('forgets what named a row that is gone, and never lets ids lead through the categories', () => {
    const fewer = kept(withItemsAndCategories(question, { items: question.items.slice(1), categories: question.categories.slice(1) }))
    expect(codesOf(fewer).filter(code => code === 'unknown-item' || code === 'key-not-an-option')).toEqual([])
    const more = withItemsAndCategories(question, { items: [...question.items, blankPlaced(question)] })
    for (let round = 0; round < 40; round += 1) {
      const changed = more.items.reduce((draft, _, index) => {
        const item = draft.items[index]
        const category = draft.categories[(index * 5 + round) % draft.categories.length]
        return item && category ? withPlace(draft, item.id, category.id) : draft
      }, more)
      expect(codesOf(kept(changed))).not.toContain('ids-follow-key')
    }
  })
})

describe('an ordering', () => {
  const question = samples.ordering

  it('has the order of its rows as its key, and ids that never tell it', () => {
    for (let from = 0; from < question.items.length; from += 1)
      for (let to = 0; to < question.items.length; to += 1) {
        const changed = kept(withItems(question, moved(itemsInOrder(question), from, to)))
        expect(itemsInOrder(changed).map(({ text }) => text)).toEqual(moved(itemsInOrder(question), from, to).map(({ text }) => text))
        expect(codesOf(changed).filter(code => code !== 'misconception-is-right')).toEqual([])
      }
    const alphabetical = ['a', 'b', 'c'].map(id => ({ id, text: { fr: `${id} fr`, en: `${id} en` } }))
    expect(codesOf(withItems({ ...question, misconceptions: [] }, alphabetical))).toEqual([])
  })

  it('leaves the place of a row that is gone to be chosen again', () => {
    const fewer = kept(withItems(question, question.items.filter(({ id }) => id !== 'seed')))
    expect(fewer.misconceptions[1]).toMatchObject({ first: '' })
    expect(codesOf(fewer)).toEqual(['choice-missing'])
  })
})

describe('a text with errors', () => {
  const question = samples['spot-the-error']

  it('keeps what was said of a passage when it becomes right', () => {
    const feedback = question.errors[0]?.feedback
    const right = kept(withRole(question, 's2', 'decoy'))
    expect(roleOf(right, 's2')).toBe('decoy')
    expect(right.decoys.at(-1)).toEqual({ id: 's2', feedback })
    expect(roleOf(kept(withRole(right, 's2', 'plain')), 's2')).toBe('plain')
  })

  it('gives the passage marked in the second language the number that it has in the first', () => {
    const text = { fr: 'Fondée à Lyon en 2023.', en: 'Founded in Lyon in 2023.' }
    const marked = withSegment(text, 'fr', 9, 13)
    expect(marked.fr).toBe('Fondée à [[s1|Lyon]] en 2023.')
    const both = withSegment(withSegment(marked, 'fr', 24, 28), 'en', 11, 15)
    expect(both).toEqual({ fr: 'Fondée à [[s1|Lyon]] en [[s2|2023]].', en: 'Founded in [[s1|Lyon]] in 2023.' })
    expect(withSegment(both, 'fr', 0, 20)).toEqual(both)
    expect(withSegment(both, 'fr', 14, 18)).toEqual(both)
    expect(withSegment(both, 'fr', 3, 3)).toEqual(both)
    expect(segmentsOf({ ...question, text: both, errors: [], decoys: question.decoys })).toEqual(['s1', 's2'])
  })
})

describe('the differences of two drafts', () => {
  const mine = samples['single-choice']

  it('are the fields that differ, with nothing where one has nothing', () => {
    expect(differencesOf(mine, structuredClone(mine))).toEqual([])
    const theirs = { ...mine, stem: { ...mine.stem, fr: 'Autre ?' }, key: 'c', options: mine.options.slice(0, 3) }
    const fields = differencesOf(mine, theirs)
    expect(fields[0]).toEqual({ field: 'stem.fr', mine: mine.stem.fr, theirs: 'Autre ?' })
    expect(fields.find(({ field }) => field === 'key')).toEqual({ field: 'key', mine: 'b', theirs: 'c' })
    expect(fields.find(({ field }) => field === 'options.3.text.fr')).toEqual({ field: 'options.3.text.fr', mine: '600 M€', theirs: null })
  })

  it('are told by the names of the fields and the words of what is chosen', () => {
    const labels = editorLabels(key => `<${key}>`)
    expect(fieldName('options.1.text.fr', labels)).toBe('<options> 2 · <text> · <fr>')
    expect(fieldName('feedback.wrong.en', labels)).toBe('<feedback> · <feedbackWrong> · <en>')
    expect(fieldName('key.kzbfd', labels)).toBe('<key> · kzbfd')
    expect(wordsById(mine, 'fr').get('b')).toBe('385 M€')
    expect(wordsById(mine, 'fr').has(mine.id)).toBe(false)
  })
})
