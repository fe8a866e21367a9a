import { misconceptionPath } from '../feedback-path'
import { graded, type Score } from '../score'
import { shareOf } from '../scoring'
import { hasWrongOrder, pairsInOrder } from './order'
import type { Ordering, OrderingAnswer } from './schema'

/**
 * The share of right pairs (curriculum, rules of writing, 7): of all n(n − 1)/2 pairs of items, next to each other or
 * not, those that stand in the right order relative to each other. So one item out of place costs little, an order
 * that is reversed earns 0, and one drawn by lot a half on average; all or nothing is the setting for who minds that.
 * Feedback: of every misconception that the order betrays, else the general one.
 */
export function scoreOrdering({ key, misconceptions, marks, scoring }: Ordering, { order }: OrderingAnswer): Score {
  const { right, all } = pairsInOrder(order, key)
  if (all > 0 && right === all) return graded(marks, 1, ['right'])
  const betrayed = misconceptions.flatMap((wrong, index) => (hasWrongOrder(wrong, order) ? [misconceptionPath(index)] : []))
  return graded(marks, shareOf(scoring, right, all), betrayed.length > 0 ? betrayed : ['wrong'])
}
