import { describe, expect, it } from 'vitest'
import { hideKey, lintQuestion, questionSchema, type Question } from './question'
import { samples } from './samples'

const hints = [{ fr: 'Relisez la deuxième section.', en: 'Read the second section again.' }]
const tagged = Object.values(samples).map((question): Question => ({ ...question, tags: ['funding'], hints }))

describe('tags and hints', () => {
  it('come back from storage as they were saved, and are absent where there are none', () => {
    for (const question of [...tagged, ...Object.values(samples)]) expect(questionSchema.parse(JSON.parse(JSON.stringify(question)))).toEqual(question)
  })

  it('are hidden with the key', () => {
    for (const [index, question] of tagged.entries()) {
      const before = Object.values(samples)[index]
      if (before) expect(hideKey(question)).toEqual(hideKey(before))
    }
  })

  it('are in both languages', () => {
    for (const question of tagged) {
      const left = { ...question, hints: [...hints, { fr: 'Same words', en: 'Same words' }] }
      expect(lintQuestion(left, question.claims.map((id) => ({ id, status: 'corroborated' })))).toEqual([{ field: 'hints.1', problem: 'untranslated' }])
    }
  })
})
