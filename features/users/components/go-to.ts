/**
 * Loads a page of ours, a whole new one: nothing that was fetched for somebody else stays around. Whatever would lead to
 * another site (`/\t/elsewhere.example`) leads to the start page.
 */
export function goTo(path: string): void {
  const url = new URL(path, window.location.origin)
  window.location.assign(url.origin === window.location.origin ? url : '/')
}
