'use client'

import { Icon } from '@/components/icon'
import { useProgress } from './progress-store'

/** Says that a section is read. Its place is kept from the start, so that nothing moves when progress arrives. */
export function ReadMark({ module, section, label, isWordShown = false }: { module: string; section: string; label: string; isWordShown?: boolean }) {
  const isRead = useProgress().modules[module]?.readSections.includes(section) ?? false
  return (
    <span className={`inline-flex shrink-0 items-center gap-1 text-sm text-ok ${isWordShown ? 'min-w-12' : 'w-5'}`}>
      {isRead ? (
        <>
          <Icon name="check" className="size-4" />
          <span className={isWordShown ? '' : 'sr-only'}>{label}</span>
        </>
      ) : null}
    </span>
  )
}
