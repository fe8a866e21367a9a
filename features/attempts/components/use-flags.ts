import { useEffect, useMemo, useState, useSyncExternalStore } from 'react'
import type { RunningAttempt } from '../schema'
import { sendFlag } from './commands'
import { createFlagQueue, nothingFlagged } from './flag-queue'
import type { ChangeRunning } from './use-attempt-view'

/** Null where the browser forbids storage. */
function browserStorage(): Storage | null {
  try {
    return globalThis.localStorage
  } catch {
    return null
  }
}

/** The flags of an attempt as they shall be: what the server has, with what waits for it laid over. */
export function useFlags({ id, flags: stored }: RunningAttempt, change: ChangeRunning) {
  const [queue] = useState(() =>
    createFlagQueue({
      attemptId: id,
      storage: typeof window === 'undefined' ? null : browserStorage(),
      send: (questionId, isFlagged) => sendFlag(id, questionId, isFlagged),
      onStored: (questionId, isFlagged) =>
        change((running) => ({ ...running, flags: isFlagged ? [...new Set([...running.flags, questionId])] : running.flags.filter((other) => other !== questionId) })),
    }),
  )
  const { waiting, isAway, refused } = useSyncExternalStore(queue.subscribe, queue.snapshot, () => nothingFlagged)

  useEffect(() => {
    const wake = () => document.visibilityState === 'visible' && queue.wake()
    queue.wake()
    window.addEventListener('online', wake)
    document.addEventListener('visibilitychange', wake)
    return () => {
      queue.close()
      window.removeEventListener('online', wake)
      document.removeEventListener('visibilitychange', wake)
    }
  }, [queue])

  const flags = useMemo(() => new Set([...stored.filter((questionId) => waiting[questionId] !== false), ...Object.keys(waiting).filter((questionId) => waiting[questionId])]), [stored, waiting])
  return {
    flags,
    flag: (questionId: string, isFlagged: boolean) => queue.flag(questionId, isFlagged),
    /** `waiting`: kept in this browser until the server answers. `refused`: it is not flagged, or still is. */
    stateOf: (questionId: string): 'waiting' | 'refused' | null => (refused.includes(questionId) ? 'refused' : isAway && questionId in waiting ? 'waiting' : null),
  }
}
