import { useEffect, useRef, useState } from 'react'

const PAUSE_MS = 250

const queryOfAddress = () => new URLSearchParams(window.location.search).get('q') ?? ''

/**
 * What is typed, and what is looked for: the same after a short pause, and then in the address (`?q=`). A search that
 * was sent off with Enter stays in the history; typing on begins another one.
 */
export function useQuery() {
  const [typed, setTyped] = useState('')
  const [query, setQuery] = useState('')
  const isKept = useRef(false)

  useEffect(() => {
    const read = () => {
      isKept.current = true
      setTyped(queryOfAddress())
      setQuery(queryOfAddress())
    }
    read()
    window.addEventListener('popstate', read)
    return () => window.removeEventListener('popstate', read)
  }, [])

  const lookFor = (wanted: string) => {
    setQuery(wanted)
    if (wanted === queryOfAddress()) return
    const address = wanted ? `?q=${encodeURIComponent(wanted)}` : window.location.pathname
    if (isKept.current && queryOfAddress()) window.history.pushState(null, '', address)
    else window.history.replaceState(null, '', address)
    isKept.current = false
  }

  useEffect(() => {
    if (typed === query) return
    const timer = setTimeout(() => lookFor(typed), PAUSE_MS)
    return () => clearTimeout(timer)
  })

  return {
    typed,
    query,
    type: setTyped,
    send: () => {
      lookFor(typed)
      isKept.current = true
    },
  }
}
