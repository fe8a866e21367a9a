import { useEffect } from 'react'
import type { AttemptStore } from './attempt-store'
import type { Loaded } from './load-attempt'
import { secondsUntil } from './time-left'

const RETRY_MS = 3_000

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

type Ending = { isOver: boolean; store: AttemptStore; reload: () => Promise<Loaded>; submit: (how: { isTimeOver: true }) => Promise<boolean>; onMoreTime: () => void }

/**
 * When the time is over: sends what waits, asks whether the trainer has given more time meanwhile, and submits. While
 * the server is away it tries again; what arrives after the grace is kept as late.
 */
export function useTimeOver({ isOver, store, reload, submit, onMoreTime }: Ending): void {
  useEffect(() => {
    if (!isOver) return
    let isGone = false
    const isDone = async (): Promise<boolean> => {
      await store.saveAll()
      const loaded = await reload()
      if (loaded.kind === 'signed-out' || loaded.kind === 'not-found') return true
      if (loaded.kind === 'away') return false
      const { view } = loaded
      if (view.state === 'submitted') return true
      if (view.running.deadlineAt === null || secondsUntil(view.running.deadlineAt, loaded.clock) > 0) {
        onMoreTime()
        return true
      }
      return submit({ isTimeOver: true })
    }
    const end = async () => {
      while (!isGone && !(await isDone())) await pause(RETRY_MS)
    }
    void end()
    return () => {
      isGone = true
    }
  }, [isOver, store, reload, submit, onMoreTime])
}
