/** Takes out what this browser keeps of us: what waits to be sent would otherwise be sent again, as a new guest. */
export function eraseHere(): void {
  try {
    for (const key of Object.keys(localStorage)) if (key.startsWith('grand-large:')) localStorage.removeItem(key)
  } catch {
    // A browser that forbids storage has kept nothing.
  }
}
