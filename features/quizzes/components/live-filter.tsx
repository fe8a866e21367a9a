'use client'

import { useRouter } from 'next/navigation'
import { useEffect, useRef, type ReactNode } from 'react'

/** Between two letters of somebody who types at ease. */
const PAUSE_MS = 250

type Props = { action: string; label: string; className: string; children: ReactNode }

/** The form as it is sent without a script, and sent by itself when the typing pauses; the focus stays where it is. */
export function LiveFilter({ action, label, className, children }: Props) {
  const router = useRouter()
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => () => clearTimeout(timer.current), [])

  function show(form: HTMLFormElement, afterMs: number) {
    clearTimeout(timer.current)
    timer.current = setTimeout(() => {
      const filled = [...new FormData(form)].flatMap(([name, value]) => (typeof value === 'string' && value.trim() ? [[name, value.trim()]] : []))
      const query = new URLSearchParams(filled).toString()
      // Replaced and not pushed: the way back must not lead through every letter.
      router.replace(query ? `${action}?${query}` : action, { scroll: false })
    }, afterMs)
  }

  return (
    <form
      action={action}
      role="search"
      aria-label={label}
      className={className}
      onInput={(event) => show(event.currentTarget, PAUSE_MS)}
      onSubmit={(event) => {
        event.preventDefault()
        show(event.currentTarget, 0)
      }}
    >
      {children}
    </form>
  )
}
