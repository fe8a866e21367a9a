import { legalSettingNames, type LegalSettingName, type LegalSettings } from './schema'

/** How the language of the page says a number of days, and that the operator has not stated something. */
export type PlaceholderWords = { days: (count: number) => string; unstated: (name: LegalSettingName) => string }

/** `{{PUBLISHER_NAME}}`; a line of Markdown with `{{PUBLISHER_NAME?}}` is there only when the setting is. */
const placeholder = /\{\{([A-Z_]+)(\??)\}\}/g

const isSettingName = (name: string): name is LegalSettingName => (legalSettingNames as readonly string[]).includes(name)

/** The placeholders of a Markdown text, as they are written. */
export const placeholdersIn = (markdown: string): string[] => [...markdown.matchAll(placeholder)].map(([whole]) => whole)

/** True for a placeholder of a setting that there is. */
export const isKnownPlaceholder = (whole: string): boolean => isSettingName(whole.replace(/[{}?]/g, ''))

/** Leaves out the lines that stand only where the operator has something to say, such as a registration number. */
export const withoutOptionalLines = (markdown: string, settings: LegalSettings): string =>
  markdown
    .split('\n')
    .filter((line) => [...line.matchAll(placeholder)].every(([, name = '', optional]) => !optional || (isSettingName(name) && settings[name] !== undefined)))
    .join('\n')

/**
 * Puts the operator's settings into sanitised HTML, in one pass, each escaped; what is not stated says so in brackets.
 * Placeholders stand in text and never in an attribute: the check of the content holds that.
 */
export function fillPlaceholders(html: string, settings: LegalSettings, words: PlaceholderWords): { html: string; missing: LegalSettingName[] } {
  const missing = new Set<LegalSettingName>()
  const filled = html.replace(placeholder, (whole, name: string) => {
    if (!isSettingName(name)) return whole
    const value = settings[name]
    if (value !== undefined) return shown(name, value, words)
    missing.add(name)
    return `<em>[${escapeHtml(words.unstated(name))}]</em>`
  })
  return { html: filled, missing: [...missing] }
}

function shown(name: LegalSettingName, value: string | number, { days }: PlaceholderWords): string {
  if (typeof value === 'number') return escapeHtml(days(value))
  const text = escapeHtml(value)
  return name.endsWith('_EMAIL') ? `<a href="mailto:${escapeHtml(encodeURI(value))}">${text}</a>` : text
}

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
const escapeHtml = (text: string) => text.replace(/[&<>"']/g, (character) => entities[character] ?? character)
