import { readFileSync } from 'node:fs'
import { AxeBuilder } from '@axe-core/playwright'
import { test as base, expect, type Page } from '@playwright/test'
import { typesetMessages } from '../i18n/messages'
import { routing, type Locale } from '../i18n/routing'
import { findVisiblePath } from './paths'
import type { DemoAccount } from './site'

export { expect }
export const locales = routing.locales
export const moduleSlug = 'edu-1-origines-financement'
export const workshopSlug = 'acc-1-mistral-sans-mythes'

type Fixtures = { site: { url: string; accounts: DemoAccount[] } }

/** Every story begins as somebody who has never been here, on the shared site. */
export const test = base.extend<Fixtures>({
  site: [{ url: process.env.SITE_URL ?? '', accounts: JSON.parse(process.env.SITE_ACCOUNTS ?? '[]') as DemoAccount[] }, { option: true }],
  baseURL: async ({ site }, use) => use(site.url),
})

const messages = Object.fromEntries(
  locales.map((locale) => [locale, typesetMessages(JSON.parse(readFileSync(new URL(`../messages/${locale}.json`, import.meta.url), 'utf8')), locale)]),
) as Record<Locale, unknown>

/** The text that the interface shows for a message without arguments: `say('fr', 'quiz.submit')`. */
export function say(locale: Locale, key: string): string {
  const text = key.split('.').reduce<unknown>((part, name) => (part as Record<string, unknown> | undefined)?.[name], messages[locale])
  if (typeof text !== 'string') throw new Error(`no message ${key} in ${locale}`)
  return text
}

/** The address of a page in a language, from its folders: `at('fr', '/claims/x')` is `/fr/affirmations/x`. */
export const at = findVisiblePath

/** Every rule of WCAG 2.2 A and AA, and axe's good practices: nothing may be found. */
export async function expectNoAxeFindings(page: Page): Promise<void> {
  await expectNothing(new AxeBuilder({ page }))
}

/** The rules on colours alone, of levels A and AA as above: what else a page holds is the same in light and dark. */
export async function expectNoColourFindings(page: Page): Promise<void> {
  await expectNothing(new AxeBuilder({ page }).withTags(['cat.color']).disableRules(['color-contrast-enhanced']))
}

async function expectNothing(axe: AxeBuilder): Promise<void> {
  const { violations } = await axe.analyze()
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`)).toEqual([])
}
