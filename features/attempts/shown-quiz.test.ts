import { describe, expect, it } from 'vitest'
import type { QuizVersion } from '@/features/quizzes/schema'
import { samples } from '@/questions/samples'
import { playerQuestions, reviewQuestions } from './shown-quiz'

const version = { id: 'v', questions: [{ versionId: 'c', question: samples.cloze }] } as unknown as QuizVersion
const seeds = Array.from({ length: 60 }, (_, seed) => seed)

const choicesOf = ([question]: readonly (ReturnType<typeof playerQuestions>[number] | ReturnType<typeof reviewQuestions>[number]['question'])[]) => {
  if (question?.type !== 'cloze') throw new Error('Not the cloze')
  return question.gaps.flatMap((gap) => ('options' in gap ? gap.options : [])).map(({ id, text }) => `${id} ${text}`).join(', ')
}

describe('a quiz as it is shown', () => {
  it('has the choices of a gap in an order of the seed, the same for the player and the review', () => {
    const orders = seeds.map((seed) => choicesOf(playerQuestions(version, seed, 'fr')))
    expect(new Set(orders).size).toBe(6)
    for (const seed of seeds) expect(choicesOf(reviewQuestions(version, seed, 'fr').map(({ question }) => question))).toBe(orders[seed])
  })

  it('shows a player no word of what a gap expects', () => {
    expect(JSON.stringify(playerQuestions(version, 1, 'fr'))).not.toMatch(/dette|capital|600|468|5[,.]8|weight|key/)
  })
})
