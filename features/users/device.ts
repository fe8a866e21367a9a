import Bowser from 'bowser'

/**
 * `Firefox · Android` out of a browser's line: enough to know one's own sessions by, too little to know a person by.
 * Null when the line says neither.
 */
export function deviceOf(userAgent: string | null | undefined): string | null {
  if (!userAgent) return null
  const { browser, os } = Bowser.parse(userAgent)
  return [browser.name, os.name].filter(Boolean).join(' · ').slice(0, 80) || null
}
