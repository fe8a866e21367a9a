'use client'

import { Clock } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import type { ServerClock } from './load-attempt'

const FIVE_MINUTES = 300
const ONE_MINUTE = 60

/** Seconds until the deadline by the server's clock; the browser's own may be wrong, and may be set meanwhile. */
export const secondsUntil = (deadlineAt: string, { serverNow, receivedAt }: ServerClock): number =>
  (Date.parse(deadlineAt) - Date.parse(serverNow) - (performance.now() - receivedAt)) / 1000

type Props = { deadlineAt: string; clock: ServerClock; onOver: () => void }

/** The time that is left: minutes, and seconds only near the end. Told at five minutes and at one, not at each second. */
export function TimeLeft({ deadlineAt, clock, onOver }: Props) {
  const t = useTranslations('quiz.time')
  const [now, setNow] = useState(() => secondsUntil(deadlineAt, clock))
  const seconds = Math.max(0, Math.ceil(now))

  useEffect(() => {
    const tick = () => {
      const left = secondsUntil(deadlineAt, clock)
      setNow(left)
      if (left <= 0) onOver()
    }
    tick()
    const timer = setInterval(tick, 500)
    return () => clearInterval(timer)
  }, [deadlineAt, clock, onOver])

  const isNear = seconds <= FIVE_MINUTES
  const wholeMinutes = Math.ceil(seconds / 60)
  return (
    <>
      <span className={`inline-flex items-center gap-1.5 tabular-nums ${isNear ? 'font-semibold text-warn' : 'text-ink-soft'}`}>
        <Clock aria-hidden="true" className="size-4 shrink-0" />
        {isNear ? t('left', { time: clockFace(seconds) }) : t('minutesLeft', { hours: Math.floor(wholeMinutes / 60), minutes: wholeMinutes % 60 })}
      </span>
      <span role="status" className="sr-only">
        {seconds <= ONE_MINUTE ? t('oneMinute') : isNear ? t('fiveMinutes') : ''}
      </span>
    </>
  )
}

/** '4:05'. */
const clockFace = (seconds: number) => `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
