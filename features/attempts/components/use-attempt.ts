import { useEffect, useState, useSyncExternalStore } from 'react'
import type { RunningAttempt } from '../schema'
import { attemptStore, createAttemptStore } from './attempt-store'

/** The attempt's store and its state. On the server, and for the first paint, exactly what the server knows. */
export function useAttempt(attempt: RunningAttempt) {
  const { answers } = attempt
  const [store] = useState(() => (typeof window === 'undefined' ? createAttemptStore(attempt) : attemptStore(attempt)))
  const [serverState] = useState(() => createAttemptStore(attempt).snapshot())
  const state = useSyncExternalStore(store.subscribe, store.snapshot, () => serverState)

  useEffect(() => {
    store.restore()
    store.refresh(answers)
  }, [store, answers])

  return { store, state }
}
