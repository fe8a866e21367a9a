'use client'

import { useRouter } from 'next/navigation'
import { useEffect, useRef, useState } from 'react'
import { Button } from '@/components/button'
import { fill } from '@/features/modules/components/fill'
import { randomUuid } from '@/lib/uuid'
import type { StartResult } from '../schema'
import { dayAndTime } from './clock-time'
import { sendStart } from './send'

type Refused = Extract<StartResult, { ok: false }>
/** In words; that of `TOO_EARLY` has `{time}` in it. */
export type StartLabels = { start: string; starting: string; away: string; lost: string } & Record<Refused['error'], string>
type Props = { quiz: string; attemptHref: string; labels: StartLabels; locale: string; variant?: 'primary' | 'secondary' }

const RETRY_MS = 3_000

/**
 * Starts an attempt, or goes on with the open one. While the server is away it says so and tries again by itself.
 * `attemptHref` is the address of an attempt with `ATTEMPT` in place of its id. Where the quiz allows no start, it says why.
 */
export function StartAttempt({ quiz, attemptHref, labels, locale, variant = 'primary' }: Props) {
  const router = useRouter()
  const [state, setState] = useState<'idle' | 'starting' | 'away' | 'lost' | Refused>('idle')
  // One key until it succeeded: a click repeated after a lost answer starts no second attempt.
  const key = useRef<string | null>(null)
  const isSending = useRef(false)

  async function start() {
    // One at a time: two first requests of somebody unknown would make two guests, and the attempt would be the other's.
    if (isSending.current) return
    isSending.current = true
    setState((known) => (known === 'away' ? 'away' : 'starting'))
    key.current ??= randomUuid()
    const sent = await sendStart(quiz, key.current)
    isSending.current = false
    if (sent.kind !== 'answered') return setState(sent.kind)
    key.current = null
    if (!sent.result.ok) return setState(sent.result)
    router.push(attemptHref.replace('ATTEMPT', sent.result.attemptId))
  }

  useEffect(() => {
    if (state !== 'away') return
    const timer = setInterval(() => void start(), RETRY_MS)
    return () => clearInterval(timer)
  })

  // Back from the attempt the browser may show this very page again, frozen as it was left.
  useEffect(() => {
    const thaw = (event: PageTransitionEvent) => {
      if (event.persisted) setState('idle')
    }
    window.addEventListener('pageshow', thaw)
    return () => window.removeEventListener('pageshow', thaw)
  }, [])

  return (
    <div>
      <Button variant={variant} onClick={() => void start()} disabled={state === 'starting' || state === 'away'}>
        {state === 'starting' || state === 'away' ? labels.starting : labels.start}
      </Button>
      <p role="status" className="max-w-[36rem] text-sm text-ink-soft not-empty:mt-2">
        {typeof state === 'object' ? refusal(state, labels, locale) : state === 'away' || state === 'lost' ? labels[state] : ''}
      </p>
    </div>
  )
}

const refusal = (refused: Refused, labels: StartLabels, locale: string): string =>
  refused.error === 'TOO_EARLY' ? fill(labels.TOO_EARLY, { time: dayAndTime(refused.startsAt, locale) }) : labels[refused.error]
