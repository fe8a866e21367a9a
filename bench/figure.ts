import type { Workload } from './options'

/** One line of the table. `value` is null when it could not be measured; `note` then says why. */
export type Figure = {
  workload: Workload
  name: string
  value: number | null
  unit: string
  /** What the same machine does at the same minute without the product: the raw limit. */
  beside?: { name: string; value: number }
  /** What docs promise; a ratio is of `value` to `beside`. */
  goal?: { atLeast: number } | { atMost: number } | { ratioAtLeast: number }
  note?: string
}

/** Whether the goal is met; null without goal or value. */
export function isReached({ value, beside, goal }: Figure): boolean | null {
  if (!goal || value === null) return null
  if ('atLeast' in goal) return value >= goal.atLeast
  if ('atMost' in goal) return value <= goal.atMost
  return beside ? value / beside.value >= goal.ratioAtLeast : null
}
