'use client'

import { createContext, useContext, useState, type ReactNode } from 'react'
import { Icon } from '@/components/icon'
import { Callout, type CalloutTone } from '@/components/callout'

type Notice = { tone: CalloutTone; text: string }

const Announce = createContext<(notice: Notice) => void>(() => {})

/** Says what an act in one of the rows has come to. */
export const useActNotice = () => useContext(Announce)

/**
 * Where the acts of a list say what they have come to: below it and always in sight, because the row that was acted on
 * may leave the list by it.
 */
export function ActNotice({ closeLabel, children }: { closeLabel: string; children: ReactNode }) {
  const [notice, setNotice] = useState<Notice | null>(null)
  return (
    <Announce value={setNotice}>
      {children}
      <div role="status" className={notice ? 'sticky-actions sticky bottom-3 z-10 mt-4 max-w-[44rem]' : undefined}>
        {notice ? (
          <Callout tone={notice.tone}>
            <p>{notice.text}</p>
            <button type="button" className="inline-flex min-h-8 items-center gap-1.5 text-sm underline underline-offset-4" onClick={() => setNotice(null)}>
              <Icon name="close" className="size-4" />
              {closeLabel}
            </button>
          </Callout>
        ) : null}
      </div>
    </Announce>
  )
}
