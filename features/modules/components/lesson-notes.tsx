'use client'

import { useEffect, useRef } from 'react'
import { Icon } from '@/components/icon'

type Props = { lessonId: string; texts: { close: string } }

/**
 * Opens the card of a citation or the definition of a term beside its words. The cards are copies of what the page
 * already lists at its end (`#source-…`, `#term-…`), so nothing is fetched; without scripts the links are links.
 */
export function LessonNotes({ lessonId, texts }: Props) {
  const card = useRef<HTMLDivElement>(null)
  const body = useRef<HTMLDivElement>(null)

  useEffect(() => {
    const lesson = document.getElementById(lessonId)
    const popover = card.current
    const content = body.current
    if (!lesson || !popover || !content || typeof popover.showPopover !== 'function') return
    let opener: HTMLAnchorElement | null = null

    const links = [...lesson.querySelectorAll<HTMLAnchorElement>('a.citation, a.term')].filter(noteOf)
    for (const link of links) {
      link.setAttribute('aria-haspopup', 'dialog')
      link.setAttribute('aria-expanded', 'false')
    }

    const onClick = (event: MouseEvent) => {
      const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a.citation, a.term') : null
      const note = link && noteOf(link)
      // A click that asks for a new tab or a download is the browser's.
      if (!link || !note || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
      event.preventDefault()
      if (opener === link && popover.matches(':popover-open')) return popover.hidePopover()
      if (popover.matches(':popover-open')) popover.hidePopover()
      const copy = note.cloneNode(true) as HTMLElement
      for (const element of [copy, ...copy.querySelectorAll('[id]')]) element.removeAttribute('id')
      content.replaceChildren(...copy.childNodes)
      opener = link
      popover.setAttribute('aria-label', link.getAttribute('aria-label') ?? link.textContent ?? '')
      popover.showPopover()
      place(popover, link)
      link.setAttribute('aria-expanded', 'true')
      popover.focus({ preventScroll: true })
    }

    const onToggle = (event: Event) => {
      if ((event as ToggleEvent).newState === 'open' || !opener) return
      opener.setAttribute('aria-expanded', 'false')
      // Esc and the button leave focus nowhere; a click elsewhere has already put it somewhere.
      if (document.activeElement === document.body || popover.contains(document.activeElement)) opener.focus({ preventScroll: true })
    }

    // The card stands last in the document: leaving it with Tab goes on from the words that opened it.
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'Tab' || !opener) return
      const stops = [...popover.querySelectorAll<HTMLElement>('a[href], button')]
      const isLeaving = event.shiftKey
        ? document.activeElement === popover || document.activeElement === stops[0]
        : document.activeElement === stops.at(-1)
      if (!isLeaving) return
      const from = opener
      popover.hidePopover()
      from.focus()
      if (event.shiftKey) event.preventDefault()
    }

    lesson.addEventListener('click', onClick)
    popover.addEventListener('toggle', onToggle)
    popover.addEventListener('keydown', onKeyDown)
    return () => {
      lesson.removeEventListener('click', onClick)
      popover.removeEventListener('toggle', onToggle)
      popover.removeEventListener('keydown', onKeyDown)
    }
  }, [lessonId])

  return (
    <div ref={card} popover="auto" role="dialog" tabIndex={-1} className="note-card no-print">
      <div ref={body} />
      <button
        type="button"
        className="mt-3 inline-flex min-h-8 items-center gap-1.5 text-sm text-ink-soft underline underline-offset-4 hover:text-ink"
        onClick={() => card.current?.hidePopover()}
      >
        <Icon name="close" className="size-4" />
        {texts.close}
      </button>
    </div>
  )
}

function noteOf(link: HTMLAnchorElement): HTMLElement | null {
  const { claim, term } = link.dataset
  return document.getElementById(claim ? `source-${claim}` : `term-${term ?? ''}`)
}

/** Below the words, or above them where there is no room. On a narrow screen it is a sheet (globals.css), which the words must stay clear of. */
function place(popover: HTMLElement, link: HTMLElement): void {
  popover.style.removeProperty('top')
  popover.style.removeProperty('left')
  const words = link.getBoundingClientRect()
  const { width, height } = popover.getBoundingClientRect()
  const gap = 8
  if (getComputedStyle(popover).position === 'fixed') {
    const covered = words.bottom + gap * 3 - (window.innerHeight - height)
    if (covered > 0) window.scrollBy(0, covered)
    return
  }
  const hasRoomBelow = words.bottom + gap + height <= window.innerHeight
  const top = hasRoomBelow || words.top < height + gap ? words.bottom + gap : words.top - gap - height
  const left = Math.min(Math.max(16, words.left - 24), document.documentElement.clientWidth - width - 16)
  popover.style.top = `${top + window.scrollY}px`
  popover.style.left = `${left + window.scrollX}px`
}
