'use client'

import { useEffect, useRef } from 'react'
import { Icon } from '@/components/icon'
import { saveReading, useProgress, type SaveState } from './progress-store'

type Props = {
  module: string
  section: string
  words: number
  texts: { mark: string; hint: string } & Record<Exclude<SaveState, 'idle'>, string>
}

const visitAfterSeconds = 5
const leastSeconds = 15
/** A section counts as read when its end was seen and it was open for 30 % of the time that it takes at 4 words a second. */
const readAfterSeconds = (words: number) => Math.max(leastSeconds, (0.3 * words) / 4)

/** Stands at the end of a section: sees when the reader arrives there, and lets them say so themselves. */
export function SectionReader({ module, section, words, texts }: Props) {
  const { modules, save } = useProgress()
  const end = useRef<HTMLDivElement>(null)
  const isRead = modules[module]?.readSections.includes(section) ?? false
  // What the reader decided by hand is not decided again for them while they are on the page.
  const isSettled = useRef(false)
  const wasRead = useRef(isRead)

  useEffect(() => {
    wasRead.current = isRead
  }, [isRead])

  useEffect(() => {
    let seconds = 0
    let hasSeenEnd = false
    let hasVisited = false
    isSettled.current = false
    // Everything above counts as seen: the End key jumps past the end without showing it.
    const observer = new IntersectionObserver(([entry]) => {
      if (entry?.isIntersecting) hasSeenEnd = true
    }, { rootMargin: '1000000px 0px 0px 0px' })
    if (end.current) observer.observe(end.current)
    const clock = setInterval(() => {
      if (document.visibilityState === 'visible') seconds += 1
      if (seconds < visitAfterSeconds) return
      if (!hasVisited) {
        hasVisited = true
        saveReading({ module, section })
      }
      if (hasSeenEnd && seconds >= readAfterSeconds(words) && !isSettled.current && !wasRead.current) {
        isSettled.current = true
        saveReading({ module, section, isRead: true })
      }
    }, 1000)
    return () => {
      observer.disconnect()
      clearInterval(clock)
    }
  }, [module, section, words])

  return (
    <div ref={end} className="needs-script rounded-[4px] border border-line bg-raised px-4 py-3.5">
      <label className="flex w-fit items-center gap-3 font-semibold">
        <input
          type="checkbox"
          checked={isRead}
          aria-describedby="reading-hint"
          className="size-5 shrink-0 accent-sea"
          onChange={({ target }) => {
            isSettled.current = true
            saveReading({ module, section, isRead: target.checked })
          }}
        />
        {texts.mark}
      </label>
      <p id="reading-hint" className="mt-1 ps-8 text-sm text-ink-soft">
        {texts.hint}
      </p>
      <p role="status" className="flex min-h-[1.5rem] items-center gap-1.5 ps-8 text-sm">
        {save === 'saved' ? <Icon name="check" className="size-4 text-ok" /> : null}
        {save === 'waiting' ? <Icon name="clock" className="size-4 text-warn" /> : null}
        {save === 'refused' ? <Icon name="warning" className="size-4 text-wrong" /> : null}
        {save === 'idle' ? '' : texts[save]}
      </p>
    </div>
  )
}
