import { useSyncExternalStore } from 'react'

type LinkPage = 'confirm-address' | 'new-password'

// Outlives the switch of language, which remounts the page; a new page forgets it.
const kept = new Map<LinkPage, string>()

/**
 * What a mail's link carries behind its `#`. Read once, then taken out of the address bar, so that neither the history
 * nor a copied address holds the token. Null until the browser has said; empty when the page was opened without a link.
 */
export function useLinkFragment(page: LinkPage): URLSearchParams | null {
  const fragment = useSyncExternalStore(
    (changed) => subscribe(page, changed),
    () => kept.get(page) ?? '',
    () => null,
  )
  return fragment === null ? null : new URLSearchParams(fragment)
}

function subscribe(page: LinkPage, changed: () => void): () => void {
  const read = () => {
    const fragment = window.location.hash.slice(1)
    if (!new URLSearchParams(fragment).has('token')) return
    kept.set(page, fragment)
    changed()
    // Later, because Next follows the history only once the page's root has its effects.
    setTimeout(() => window.history.replaceState(null, '', window.location.pathname + window.location.search))
  }
  read()
  // A second link that is opened in the same tab changes nothing but the fragment.
  window.addEventListener('hashchange', read)
  return () => window.removeEventListener('hashchange', read)
}
