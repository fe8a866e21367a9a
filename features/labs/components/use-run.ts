'use client'

import { useLocale, useTranslations } from 'next-intl'
import { useState } from 'react'
import type { ChatResult } from '../schema'
import { useBench } from './lab-bench'
import type { Ask } from './lab-runner'
import type { EndReason } from './runner-messages'

const OUTPUT_LIMIT = 60_000

export type CheckResult = { isPassed: boolean; message: string }
export type ModelReply = { source: 'model' | 'example'; model: string; content: string }

export type RunState = {
  phase: 'idle' | 'preparing' | 'running' | 'ended'
  isChecking: boolean
  output: string
  isCut: boolean
  reason: EndReason | null
  /** Of the last check; a check that is missing was not reached. */
  results: Record<string, CheckResult>
  replies: ModelReply[]
}

const idle: RunState = { phase: 'idle', isChecking: false, output: '', isCut: false, reason: null, results: {}, replies: [] }

type Step = { id: string; file: string; checks: readonly { id: string }[] }

/** Runs and checks the code of one step, and tells how it goes. */
export function useRun(step: Step) {
  const { lab, view, runner, saves, running, setRunning } = useBench()
  const [state, setState] = useState(idle)
  const locale = useLocale()
  const t = useTranslations('lab.model')

  const ask: Ask = async (messages) => {
    try {
      const response = await fetch(`/api/labs/${lab.slug}/chat`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ messages: JSON.parse(messages) as unknown, locale }),
      })
      if (response.status === 429) return { error: t('tooMany') }
      if (response.status === 400) return { error: t('malformedQuestion') }
      if (!response.ok) return { error: t('failed', { reason: t('reasons.unreachable') }) }
      const result = (await response.json()) as ChatResult
      if (!result.ok)
        return { error: result.error === 'NO_EXAMPLE' ? t('noExample') : t('failed', { reason: result.status === null ? t(`reasons.${result.reason}`) : t('reasons.status', { status: result.status }) }) }
      const { source, model, content } = result
      setState((before) => ({ ...before, replies: [...before.replies, { source, model, content }] }))
      return { text: content }
    } catch {
      return { error: t('failed', { reason: t('reasons.unreachable') }) }
    }
  }

  /** How it ended, and what the checks said; null when it could not begin. */
  async function start(code: string, isChecking: boolean): Promise<{ reason: EndReason; results: Record<string, CheckResult> } | null> {
    if (!view || running) return null
    setRunning(step.id)
    setState((before) => ({ ...idle, phase: 'preparing', isChecking, results: isChecking ? {} : before.results }))
    const results: Record<string, CheckResult> = {}
    const reason = await runner.run({
      job: { code, tests: isChecking ? (view.tests[step.id] ?? '') : null, files: view.files, file: step.file },
      timeLimitSeconds: lab.timeLimitSeconds,
      ask: lab.usesModel ? ask : null,
      onEvent: (event) => {
        if (event.kind === 'check') {
          if (step.checks.some(({ id }) => id === event.id)) results[event.id] = { isPassed: event.isPassed, message: event.message }
          return
        }
        setState((before) => {
          if (event.kind === 'started') return { ...before, phase: 'running' }
          if (event.kind === 'cut') return { ...before, isCut: true }
          const output = before.output + event.text
          return { ...before, output: output.slice(0, OUTPUT_LIMIT), isCut: before.isCut || output.length > OUTPUT_LIMIT }
        })
      },
    })
    setRunning(null)
    const isWhole = reason === 'done' || reason === 'error'
    setState((before) => ({ ...before, phase: 'ended', reason, results: isChecking ? results : before.results }))
    if (isChecking && isWhole && step.checks.every(({ id }) => results[id]?.isPassed)) saves.pass(step.id, code)
    return { reason, results }
  }

  return { state, start, stop: () => runner.stop() }
}
