import { useCallback, useState } from 'react'

const storageKey = (attemptId: string) => `grand-large:place:${attemptId}`

function readPlace(attemptId: string): number {
  const named = Number(/^#question-(\d+)$/.exec(location.hash)?.[1] ?? 0)
  if (named > 0) return named
  try {
    return Number(sessionStorage.getItem(storageKey(attemptId)) ?? 1)
  } catch {
    return 1
  }
}

/** The number of the question that is shown where there is one a page: kept through a change of language and a reload. */
export function usePlace(attemptId: string, first: number, last: number) {
  const [kept, setKept] = useState(() => readPlace(attemptId))
  const place = Math.min(Math.max(Number.isInteger(kept) ? kept : first, first), last)
  const go = useCallback(
    (number: number) => {
      setKept(number)
      try {
        sessionStorage.setItem(storageKey(attemptId), String(number))
      } catch {
        // Storage may be forbidden: then a reload begins with the first question.
      }
    },
    [attemptId],
  )
  return [place, go] as const
}
