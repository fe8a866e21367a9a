import { useCallback, useEffect, useRef, useState } from 'react'
import type { Locale } from '@/i18n/routing'
import type { RunningAttempt } from '../schema'
import { loadAttempt, type Loaded } from './load-attempt'
import { browserOutbox } from './outbox'

const RETRY_MS = 3_000

export type ChangeRunning = (update: (running: RunningAttempt) => RunningAttempt) => void

/**
 * What the server knows of an attempt. `reload` asks again, and keeps what is shown when no other view comes; `change`
 * takes in what a command has changed. While the server is away at the first time, it is asked again by itself.
 */
export function useAttemptView(id: string | null, module: string, locale: Locale) {
  const [seen, setSeen] = useState<Loaded | { kind: 'loading' }>({ kind: 'loading' })
  const asked = useRef(0)
  const changed = useRef(0)

  const reload = useCallback(async (): Promise<Loaded> => {
    for (;;) {
      asked.current += 1
      const [number, before] = [asked.current, changed.current]
      // The page's own address, without any attempt, shows where to start one.
      const loaded: Loaded = id ? await loadAttempt(id, module, locale) : { kind: 'not-found' }
      // Asked again since: the later one will tell.
      if (number !== asked.current) return loaded
      // Changed here since: what has come is older than that.
      if (before !== changed.current) continue
      setSeen((known) => (known.kind === 'view' && loaded.kind !== 'view' ? known : loaded))
      return loaded
    }
  }, [id, module, locale])

  const change: ChangeRunning = useCallback((update) => {
    changed.current += 1
    setSeen((known) => (known.kind === 'view' && known.view.state === 'running' ? { ...known, view: { ...known.view, running: update(known.view.running) } } : known))
  }, [])

  useEffect(() => {
    // First: what another tab stores while the server is asked is heard of, and what waits is on its way.
    void browserOutbox().start()
    void reload()
    return () => {
      asked.current += 1
    }
  }, [reload])

  useEffect(() => {
    if (seen.kind !== 'away') return
    const timer = setTimeout(() => void reload(), RETRY_MS)
    return () => clearTimeout(timer)
  }, [seen, reload])

  // Seen again: the person may have signed in elsewhere, a clock may have slept, the trainer may have given more time.
  useEffect(() => {
    const isWorthAsking = seen.kind !== 'view' || (seen.view.state === 'running' && seen.view.running.deadlineAt !== null)
    const ask = () => {
      if (isWorthAsking && document.visibilityState === 'visible') void reload()
    }
    document.addEventListener('visibilitychange', ask)
    return () => document.removeEventListener('visibilitychange', ask)
  }, [seen, reload])

  return { seen, reload, change }
}
