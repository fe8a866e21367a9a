import { beforeAll, describe, expect, it } from 'vitest'
import { content } from '@/features/modules/content'
import type { QuizVersion } from '@/features/quizzes/schema'
import { quizSettingsSchema, type QuizSettingsDraft } from '@/features/quizzes/settings'
import { samples } from '@/questions/samples'
import { playerQuestion, reviewQuestion } from './shown-quiz'

const frozen = { versionId: 'c', question: samples.cloze }
const versionWith = (settings: QuizSettingsDraft) => ({ id: 'v', questions: [frozen], settings: quizSettingsSchema.parse(settings) }) as unknown as QuizVersion
const version = versionWith({})
const seeds = Array.from({ length: 60 }, (_, seed) => seed)

const choicesOf = (question: ReturnType<typeof playerQuestion> | ReturnType<typeof reviewQuestion>['question']) => {
  if (question.type !== 'cloze') throw new Error('Not the cloze')
  return question.gaps.flatMap((gap) => ('options' in gap ? gap.options : [])).map(({ id, text }) => `${id} ${text}`).join(', ')
}

// Texts cite the ledger, and reading that takes its time.
beforeAll(() => void content(), 60_000)

describe('a quiz as it is shown', () => {
  it('has the choices of a gap in an order of the seed, the same for the player and the review', () => {
    const orders = seeds.map((seed) => choicesOf(playerQuestion(version, frozen, seed, 'fr')))
    expect(new Set(orders).size).toBe(6)
    for (const seed of seeds) expect(choicesOf(reviewQuestion(version, frozen, seed, 'fr').question)).toBe(orders[seed])
  })

  it('shows a player no word of what a gap expects', () => {
    expect(JSON.stringify(playerQuestion(version, frozen, 1, 'fr'))).not.toMatch(/dette|capital|600|468|5[,.]8|weight|key/)
  })

  it('keeps the author’s order of options where a quiz wants it, and never that of what is to be ordered', () => {
    const still = versionWith({ areOptionsShuffled: false })
    const orders = (question: (typeof samples)['single-choice'] | (typeof samples)['ordering']) =>
      new Set(seeds.map((seed) => JSON.stringify(playerQuestion(still, { versionId: question.id, question }, seed, 'fr'))))
    const [shown] = orders(samples['single-choice'])
    expect(orders(samples['single-choice']).size).toBe(1)
    expect((JSON.parse(shown ?? '') as { options: { id: string }[] }).options.map(({ id }) => id)).toEqual(samples['single-choice'].options.map(({ id }) => id))
    expect(orders(samples.ordering).size).toBeGreaterThan(1)
  })
})
