import { sortedById } from './by-id'
import { itemPath, misconceptionPath, oneForAllPath } from './feedback-path'
import { isOneForAll, misconceptionOf, targetOf, type Pairs, type WrongPair } from './pairing'
import { graded, unanswered, type Score } from './score'
import { shareOf, type Scoring } from './scoring'

type Pairing = {
  marks: number
  scoring: Scoring
  sources: readonly { id: string }[]
  key: Pairs
  misconceptions: readonly WrongPair[]
  hasOneForAll: boolean
}

/**
 * The share of sources that have the target of the key, out of all of them: a source left open earns nothing, and a
 * wrong one takes nothing away. Feedback: that of each right source, then what the wrong ones betray.
 */
export function scorePairs({ marks, scoring, sources, key, misconceptions, hasOneForAll }: Pairing, pairs: Pairs): Score {
  // By id, so that the order in which they are shown changes nothing.
  const given = sortedById(sources).flatMap(({ id }) => {
    const target = targetOf(pairs, id)
    return target === undefined ? [] : [{ id, target, isRight: target === targetOf(key, id) }]
  })
  if (given.length === 0) return unanswered(marks)
  const right = given.filter(({ isRight }) => isRight)
  const betrayed = given.flatMap(({ id, target, isRight }) => (isRight ? [] : misconceptionOf(misconceptions, id, target)))
  const isTold = hasOneForAll && right.length < sources.length && isOneForAll(sources, pairs)
  return graded(marks, shareOf(scoring, right.length, sources.length), [
    ...right.map(({ id }) => itemPath(id)),
    ...[...new Set(betrayed)].filter(index => index !== -1).map(misconceptionPath),
    ...(isTold ? [oneForAllPath] : []),
  ])
}
