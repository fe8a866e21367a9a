/** A text in two languages and where it stands in what holds it: `['options', 2, 'text']`. */
export type PlacedText = { path: readonly PropertyKey[]; text: { fr: string; en: string } }

/** Every value that looks like a text in two languages, however deep, in the order of reading. Takes anything. */
export function localisedTexts(value: unknown, path: readonly PropertyKey[] = []): PlacedText[] {
  if (typeof value !== 'object' || value === null) return []
  const { fr, en } = value as { fr?: unknown; en?: unknown }
  const own = typeof fr === 'string' && typeof en === 'string' ? [{ path, text: { fr, en } }] : []
  const inner = Object.entries(value).flatMap(([key, part]) => localisedTexts(part, [...path, Array.isArray(value) ? Number(key) : key]))
  return [...own, ...inner]
}
