'use client'

import { useEffect, useRef, type ReactNode } from 'react'
import { Callout } from '@/components/callout'

/** Says that a form has done its work, and takes the focus, since what was pressed may be gone. */
export function FormDone({ title, children }: { title: string; children?: ReactNode }) {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => box.current?.focus(), [])
  return (
    <div ref={box} role="status" tabIndex={-1}>
      <Callout tone="ok" title={title}>
        {children}
      </Callout>
    </div>
  )
}
