/** Takes out what this browser keeps of us: what waits to be sent would otherwise be sent again, as a new guest. */
export function eraseHere(): void {
  try {
    for (const key of Object.keys(localStorage)) if (key.startsWith('grand-large:')) localStorage.removeItem(key)
    // Answers that wait; see the queue of attempts. Other tabs close their side of it.
    indexedDB.deleteDatabase('grand-large')
  } catch {
    // A browser that forbids storage has kept nothing.
  }
}
