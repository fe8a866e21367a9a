import { optionPath } from '../feedback-path'
import { graded, type Score } from '../score'
import { shareOfWeights } from '../weights'
import type { SingleChoice, SingleChoiceAnswer } from './schema'

/**
 * All the marks for the key; for another option none (curriculum, rule of items with one right answer), or the share
 * that its weight gives it. A weight below nothing takes nothing away.
 */
export function scoreSingleChoice({ options, key, marks }: SingleChoice, { optionId }: SingleChoiceAnswer): Score {
  const { weight = 0 } = options.find(({ id }) => id === optionId) ?? {}
  return graded(marks, optionId === key ? 1 : shareOfWeights([weight]), [optionPath(optionId)])
}
