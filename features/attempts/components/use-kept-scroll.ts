import { useLayoutEffect } from 'react'

/** Longer than a page takes to come back in the other language, shorter than somebody takes to come back later. */
const KEPT_MS = 10_000

let left: { id: string; top: number; at: number } | null = null

/**
 * A change of language remounts the page, which is short until the attempt is there again: then its place is taken up.
 * So is that of the question which the address names, and which was not there when the browser looked for it.
 */
export function useKeptScroll(id: string | null, isThere: boolean): void {
  useLayoutEffect(() => {
    if (!id || !isThere) return
    if (left?.id === id && Date.now() - left.at < KEPT_MS) window.scrollTo(0, left.top)
    else if (location.hash) document.getElementById(location.hash.slice(1))?.scrollIntoView()
    return () => {
      left = { id, top: window.scrollY, at: Date.now() }
    }
  }, [id, isThere])
}
