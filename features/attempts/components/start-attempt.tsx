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

  async function start() {
    setState((known) => (known === 'away' ? 'away' : 'starting'))
    key.current ??= randomUuid()
    const sent = await sendStart(quiz, key.current)
    if (sent.kind !== 'answered') return setState(sent.kind)
    key.current = null
    router.push(attemptHref.replace('ATTEMPT', sent.result.attemptId))
  }

  useEffect(() => {
    if (state !== 'away') return
    const timer = setInterval(() => void start(), RETRY_MS)
    return () => clearInterval(timer)
  })

  return (
    <div>
      <Button variant={variant} onClick={() => void start()} disabled={state === 'starting' || state === 'away'}>
        {state === 'starting' || state === 'away' ? labels.starting : labels.start}
      </Button>
      <p role="status" className="mt-2 min-h-6 text-sm text-ink-soft">
        {state === 'away' ? labels.away : state === 'lost' ? labels.lost : ''}
      </p>
    </div>
  )
}
