'use client'

import { createContext, useCallback, useContext, useEffect, useMemo, useRef, useState, useSyncExternalStore, type ReactNode } from 'react'
import { useLocale } from 'next-intl'
import type { LabView } from '../schema'
import { createLabRunner, type LabRunner, type RunnerState } from './lab-runner'
import { createLabSaves, type LabSaves, type StepState } from './lab-saves'

export type LabFacts = { slug: string; steps: { id: string; title: string }[]; timeLimitSeconds: number; usesModel: boolean; runnerVersion: string }

type Bench = {
  lab: LabFacts
  /** Null until the server has said what the learner has done here. */
  view: LabView | null
  /** True when it did not answer; it is asked again. */
  isAway: boolean
  runner: LabRunner
  saves: LabSaves
  /** The step whose code runs. */
  running: string | null
  setRunning: (step: string | null) => void
}

const Context = createContext<Bench | null>(null)

export function useBench(): Bench {
  const bench = useContext(Context)
  if (!bench) throw new Error('outside of a lab')
  return bench
}

const none: Record<string, StepState> = {}
/** What is known of each step's code. */
export const useSteps = (): Record<string, StepState> => {
  const { saves } = useBench()
  return useSyncExternalStore(saves.subscribe, saves.get, () => none)
}

export const useRunnerState = (): RunnerState => {
  const { runner } = useBench()
  return useSyncExternalStore(runner.subscribe, runner.getState, () => 'idle')
}

const RETRY_MS = 5_000

/** Everything that the steps of one lab share. Its texts are rendered by the server, and pass through. */
export function LabBench({ lab, children }: { lab: LabFacts; children: ReactNode }) {
  const locale = useLocale()
  const [view, setView] = useState<LabView | null>(null)
  const [isAway, setIsAway] = useState(false)
  const [running, setRunning] = useState<string | null>(null)
  const [runner] = useState(() => createLabRunner(lab.runnerVersion))
  const [saves] = useState(() => createLabSaves({ lab: lab.slug }))
  const ids = useRef(lab.steps.map(({ id }) => id))

  const load = useCallback(async () => {
    const response = await fetch(`/api/labs/${lab.slug}?locale=${locale}`, { cache: 'no-store' })
    if (!response.ok) throw new Error(String(response.status))
    return (await response.json()) as LabView
  }, [lab.slug, locale])

  useEffect(() => {
    let isGone = false
    let timer: ReturnType<typeof setTimeout> | undefined
    const ask = () => {
      load().then(
        (found) => {
          if (isGone) return
          saves.load(ids.current, found.steps)
          setView(found)
          setIsAway(false)
        },
        () => {
          if (isGone) return
          setIsAway(true)
          timer = setTimeout(ask, RETRY_MS)
        },
      )
    }
    ask()
    return () => {
      isGone = true
      clearTimeout(timer)
    }
  }, [load, saves])

  useEffect(() => {
    const flush = () => saves.flushAll()
    const onHide = () => document.visibilityState === 'hidden' && flush()
    window.addEventListener('online', flush)
    document.addEventListener('visibilitychange', onHide)
    return () => {
      window.removeEventListener('online', flush)
      document.removeEventListener('visibilitychange', onHide)
      flush()
      runner.close()
    }
  }, [saves, runner])

  const bench = useMemo(() => ({ lab, view, isAway, runner, saves, running, setRunning }), [lab, view, isAway, runner, saves, running])
  return <Context value={bench}>{children}</Context>
}
