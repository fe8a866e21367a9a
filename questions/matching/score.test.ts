import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { answerTo, matching } from '../arbitraries'
import { matchingSample } from './sample'
import type { Matching } from './schema'
import { scoreMatching } from './score'

/** The sample is worth 3 marks: Mensch at DeepMind, Lample and Lacroix at Meta. */
const score = (pairs: Record<string, string>, question: Matching = matchingSample) => scoreMatching(question, { pairs })

describe('the score of a match', () => {
  it('is the share of prompts that have the right choice', () => {
    expect(score({ mensch: 'deepmind', lample: 'meta', lacroix: 'meta' }).earned).toBe(3)
    expect(score({ mensch: 'deepmind', lample: 'meta', lacroix: 'openai' }).earned).toBeCloseTo(2)
    expect(score({ mensch: 'meta', lample: 'meta', lacroix: 'deepmind' }).earned).toBeCloseTo(1)
    expect(score({ mensch: 'brain', lample: 'brain', lacroix: 'brain' })).toMatchObject({ state: 'graded', earned: 0 })
  })

  it('gives nothing for a prompt left open, and takes nothing for a wrong one', () => {
    expect(score({ lample: 'meta' }).earned).toBeCloseTo(1)
    expect(score({ lample: 'meta', lacroix: 'brain' }).earned).toBeCloseTo(1)
    expect(score({}).state).toBe('unanswered')
  })

  it('gives all or nothing where that is the setting', () => {
    const strict: Matching = { ...matchingSample, scoring: 'all-or-nothing' }
    expect(score({ mensch: 'deepmind', lample: 'meta', lacroix: 'meta' }, strict).earned).toBe(3)
    expect(score({ mensch: 'deepmind', lample: 'meta' }, strict).earned).toBe(0)
    expect(score({ mensch: 'deepmind', lample: 'meta', lacroix: 'openai' }, strict).earned).toBe(0)
  })

  it('names what each error betrays, once, and one for this prompt before one for any', () => {
    expect(score({ mensch: 'brain', lample: 'brain', lacroix: 'meta' }).feedback).toEqual(['items.lacroix', 'misconceptions.0'])
    expect(score({ mensch: 'meta' }).feedback).toEqual(['misconceptions.2'])
    expect(score({ lample: 'deepmind' }).feedback).toEqual([])
  })

  it('says so when all prompts were given the same choice, unless that is right', () => {
    expect(score({ mensch: 'openai', lample: 'openai', lacroix: 'openai' }).feedback).toEqual(['misconceptions.1', 'oneForAll'])
    expect(score({ mensch: 'openai', lample: 'openai' }).feedback).not.toContain('oneForAll')
    const same: Matching = { ...matchingSample, key: { mensch: 'meta', lample: 'meta', lacroix: 'meta' } }
    expect(score({ mensch: 'meta', lample: 'meta', lacroix: 'meta' }, same).feedback).not.toContain('oneForAll')
  })

  it('takes a prompt or a choice for what it is even when its id is a word of JavaScript', () => {
    const question: Matching = {
      ...matchingSample,
      prompts: matchingSample.prompts.map(prompt => (prompt.id === 'mensch' ? { ...prompt, id: 'constructor' } : prompt)),
      key: { lample: 'meta', lacroix: 'meta' },
    }
    expect(score({ lample: 'meta', lacroix: 'meta' }, question).earned).toBeCloseTo(2)
    expect(score({ constructor: 'meta' }, { ...question, key: { constructor: 'meta' } }).earned).toBeCloseTo(1)
  })

  it('never falls with one more right pair', () => {
    const played = matching.chain(question => fc.tuple(fc.constant(question), answerTo(question)))
    fc.assert(
      fc.property(played, ([question, answer]) => {
        if (!('pairs' in answer)) throw new Error('Not an answer to a match')
        for (const { id } of question.prompts) {
          const better = { ...answer.pairs, [id]: question.key[id] ?? '' }
          expect(score(better, question).earned).toBeGreaterThanOrEqual(score(answer.pairs, question).earned)
        }
      }),
    )
  })
})

/** Six models and their terms, after the curriculum's match of versions and licences: two prompts share a choice. */
describe('a match with as many distractors as a curriculum item has', () => {
  const text = (fr: string, en = fr) => ({ fr, en })
  const licences: Matching = {
    ...matchingSample,
    marks: 6,
    prompts: ['september-2023', 'large-2402', 'codestral', 'large-2407', 'large-3', 'medium-35'].map(id => ({ id, text: text(id), feedback: text('Oui.', 'Yes.') })),
    choices: ['apache', 'api-only', 'mnpl', 'mrl', 'mit-changed'].map(id => ({ id, text: text(id) })),
    key: { 'september-2023': 'apache', 'large-2402': 'api-only', codestral: 'mnpl', 'large-2407': 'mrl', 'large-3': 'apache', 'medium-35': 'mit-changed' },
    misconceptions: [
      { prompt: 'codestral', choice: 'apache', feedback: text('Non.', 'No.') },
      { prompt: 'large-2407', choice: 'api-only', feedback: text('Si.', 'It is.') },
    ],
    oneForAll: undefined,
  }

  it('earns a mark per model and names both errors', () => {
    const answer = { ...licences.key, codestral: 'apache', 'large-2407': 'api-only' }
    expect(score(answer, licences).earned).toBeCloseTo(4)
    expect(score(answer, licences).feedback.slice(-2)).toEqual(['misconceptions.0', 'misconceptions.1'])
    expect(score({ ...licences.key }, licences).earned).toBe(6)
  })
})
