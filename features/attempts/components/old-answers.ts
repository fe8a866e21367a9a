import { randomUuid } from '@/lib/uuid'
import type { Answer } from '@/questions/question'
import type { GivenAnswer } from './answer-queue'

type OldAnswer = { given: GivenAnswer; forget: () => void }

const KEY = /^grand-large:attempt:([^:]+):(.+)$/

/**
 * What the site's code of before December 2026 could not send: one item of localStorage for each question. `forget`
 * once it is written down elsewhere. An item that the earlier code cannot have written is left alone.
 */
export function oldAnswers(): OldAnswer[] {
  try {
    return Object.keys(localStorage).flatMap((key) => {
      const given = readOld(key)
      return given ? [{ given, forget: () => localStorage.removeItem(key) }] : []
    })
  } catch {
    return []
  }
}

function readOld(key: string): GivenAnswer | null {
  const [, attemptId, questionId] = KEY.exec(key) ?? []
  if (!attemptId || !questionId) return null
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? 'null')
    if (typeof kept !== 'object' || kept === null) return null
    const { answer, revision, saveKey, sentKeys } = kept as Record<string, unknown>
    if (typeof answer !== 'object' || answer === null || !Number.isInteger(revision) || Number(revision) < 0 || !Array.isArray(sentKeys)) return null
    return { attemptId, questionId, answer: answer as Answer, certainty: null, basedOn: Number(revision), saveKey: typeof saveKey === 'string' ? saveKey : randomUuid(), givenAt: 0 }
  } catch {
    return null
  }
}
