const keyOf = (kind: string, id: string) => `grand-large:report:${kind}:${id}`

/** What was typed about this subject and not sent yet, in this tab; survives a reload and the switch of the language. */
export function readDraft(kind: string, id: string): string {
  try {
    return sessionStorage.getItem(keyOf(kind, id)) ?? ''
  } catch {
    // A browser that forbids storage: the text is only in the page.
    return ''
  }
}

/** Keeps what is typed; an empty text forgets it. */
export function keepDraft(kind: string, id: string, message: string): void {
  try {
    if (message) sessionStorage.setItem(keyOf(kind, id), message)
    else sessionStorage.removeItem(keyOf(kind, id))
  } catch {
    // As above.
  }
}
