'use client'

import { useRouter } from 'next/navigation'
import { useEffect, useRef, useState } from 'react'
import { Button } from '@/components/button'
import { randomUuid } from '@/lib/uuid'
import { sendStart } from './send'

export type StartLabels = { start: string; starting: string; away: string; lost: string }
type Props = { quiz: string; attemptHref: string; labels: StartLabels; variant?: 'primary' | 'secondary' }

const RETRY_MS = 3_000

/**
 * Starts an attempt, or goes on with the open one. While the server is away it says so and tries again by itself.
 * `attemptHref` is the address of an attempt with `ATTEMPT` in place of its id.
 */
export function StartAttempt({ quiz, attemptHref, labels, variant = 'primary' }: Props) {
  const router = useRouter()
  const [state, setState] = useState<'idle' | 'starting' | 'away' | 'lost'>('idle')
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
      <p role="status" className="text-sm text-ink-soft not-empty:mt-2">
        {state === 'away' ? labels.away : state === 'lost' ? labels.lost : ''}
      </p>
    </div>
  )
}
