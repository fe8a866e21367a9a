// Without vowels they spell no word, so they cannot tell a key; there are more than two million of them.
const letters = 'bcdfghjkmnpqrstvwxz'
const length = 5

/** An id that none of these is. It is drawn, so that it says nothing of the place or the key of what it names. */
export function freshId(taken: readonly string[], random: () => number = Math.random): string {
  for (;;) {
    const id = Array.from({ length }, () => letters[Math.floor(random() * letters.length)] ?? 'b').join('')
    if (!taken.includes(id)) return id
  }
}

/** Draws new ids until `isTelling` is content with them; gives the new id by the old one. */
export function redrawnIds(ids: readonly string[], isTelling: (idOf: (id: string) => string) => boolean): (id: string) => string {
  let idOf = (id: string) => id
  while (isTelling(idOf)) {
    const drawn = new Map<string, string>()
    for (const id of ids) drawn.set(id, freshId([...drawn.values()]))
    idOf = id => drawn.get(id) ?? id
  }
  return idOf
}
