import { useEffect, useState, useSyncExternalStore } from 'react'
import type { RunningAttempt } from '../schema'
import { attemptStore, createAttemptStore } from './attempt-store'

/** The attempt's store and its state. On the server, and for the first paint, exactly what the server knows. */
export function useAttempt({ id, answers }: RunningAttempt) {
  const [store] = useState(() =>
    typeof window === 'undefined' ? createAttemptStore(id, answers) : attemptStore(id, answers),
  )
  const [serverState] = useState(() => createAttemptStore(id, answers).snapshot())
  const state = useSyncExternalStore(store.subscribe, store.snapshot, () => serverState)

  useEffect(() => {
    store.restore()
    store.refresh(answers)
  }, [store, answers])

  useEffect(() => {
    const onHidden = () => {
      if (document.visibilityState === 'hidden') store.saveAllNow()
    }
    window.addEventListener('online', store.saveAllNow)
    window.addEventListener('pagehide', store.saveAllNow)
    document.addEventListener('visibilitychange', onHidden)
    return () => {
      window.removeEventListener('online', store.saveAllNow)
      window.removeEventListener('pagehide', store.saveAllNow)
      document.removeEventListener('visibilitychange', onHidden)
    }
  }, [store])

  return { store, state }
}
