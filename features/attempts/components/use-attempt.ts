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

  useEffect(() => {
    window.addEventListener('online', store.saveAllNow)
    window.addEventListener('pagehide', store.saveAllNow)
    // Left: the last chance. Seen again: the person may have signed in, or found the network, elsewhere.
    document.addEventListener('visibilitychange', store.saveAllNow)
    return () => {
      window.removeEventListener('online', store.saveAllNow)
      window.removeEventListener('pagehide', store.saveAllNow)
      document.removeEventListener('visibilitychange', store.saveAllNow)
    }
  }, [store])

  return { store, state }
}
