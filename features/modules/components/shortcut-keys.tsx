'use client'

import { useLayoutEffect } from 'react'

const OFF = 'grand-large.shortcuts-off'
/** A key follows the link of the page that is its relation: the header has the search, a section its neighbours. */
const relations: Record<string, string> = { n: 'next', p: 'prev', '/': 'search' }

/** Keys of one letter, where nothing is being written, unless the reader has turned them off (WCAG 2.1.4). */
export function ShortcutKeys() {
  // In the moment in which the page is there: an effect of its own time would miss a key that follows at once.
  useLayoutEffect(() => {
    const dialog = document.querySelector<HTMLElement>('#shortcuts')
    const use = dialog?.querySelector('input')
    const opener = document.querySelector('[popovertarget="shortcuts"]')
    if (!dialog || !use || !opener) return
    // Screen readers name the key beside the button, where it works.
    const tell = () => (use.checked ? opener.setAttribute('aria-keyshortcuts', '?') : opener.removeAttribute('aria-keyshortcuts'))
    try {
      use.checked = localStorage.getItem(OFF) === null
    } catch {
      // No storage: the choice holds for this page.
    }
    tell()
    const onChange = () => {
      tell()
      try {
        if (use.checked) localStorage.removeItem(OFF)
        else localStorage.setItem(OFF, '1')
      } catch {
        // As above.
      }
    }
    const onKeyDown = (event: KeyboardEvent) => {
      if (!use.checked || event.defaultPrevented || event.repeat || event.ctrlKey || event.metaKey || event.altKey) return
      if (event.target instanceof Element && event.target.closest('input, textarea, select, [contenteditable]')) return
      const link = document.querySelector<HTMLAnchorElement>(`a[rel~="${relations[event.key.toLowerCase()] ?? 'none'}"]`)
      if (event.key === '?') dialog.togglePopover(true)
      else if (link) link.click()
      else return
      event.preventDefault()
    }
    // It has one choice, and that is where the focus goes; the browser gives it back.
    const onToggle = () => {
      if (dialog.matches(':popover-open')) use.focus()
    }
    use.addEventListener('change', onChange)
    dialog.addEventListener('toggle', onToggle)
    document.addEventListener('keydown', onKeyDown)
    return () => {
      use.removeEventListener('change', onChange)
      dialog.removeEventListener('toggle', onToggle)
      document.removeEventListener('keydown', onKeyDown)
    }
  }, [])
  return null
}
