import { describe, expect, it } from 'vitest'
import { address } from './address'
import { attemptRewrites, localisedRewrites, otherWords, switchLocale } from './rewrites'
import { routing } from './routing'

const pages = Object.keys(routing.pathnames).map((pathname) => pathname.replace(/\[(\w+)\]/g, 'some-$1') as `/${string}`)

describe('the language switch', () => {
  it('leads to the same page from its visible address and from its folder, so that server and browser agree', () => {
    for (const page of pages)
      for (const from of routing.locales)
        for (const to of routing.locales) {
          expect(switchLocale(address(page, from), to)).toBe(address(page, to))
          expect(switchLocale(`/${from}${page}`, to)).toBe(address(page, to))
        }
  })

  it('comes back to where it began', () => {
    for (const page of pages) expect(switchLocale(switchLocale(address(page, 'fr'), 'en'), 'fr')).toBe(address(page, 'fr'))
  })

  it('keeps the slugs of content, and an address that it does not know', () => {
    expect(switchLocale('/fr/affirmations/sui-hq-paris', 'en')).toBe('/en/claims/sui-hq-paris')
    expect(switchLocale('/fr/nulle/part/ici/du/tout', 'en')).toBe('/en/nulle/part/ici/du/tout')
    expect(switchLocale('/fr', 'en')).toBe('/en')
  })
})

describe('translated addresses', () => {
  it('are served from the folder of the English noun, and that folder’s name leads to them', () => {
    expect(localisedRewrites()).toContainEqual({ source: '/fr/affirmations/:claim', destination: '/fr/claims/:claim' })
    expect(switchLocale('/fr/claims/x', 'fr')).toBe('/fr/affirmations/x')
    expect(switchLocale('/en/glossaire', 'en')).toBe('/en/glossary')
  })

  it('are one for each page and language: every other name leads to it, and it leads nowhere else', () => {
    const others = otherWords()
    expect(others).toEqual(expect.arrayContaining(['/fr/claims', '/fr/claims/x', '/en/affirmations', '/en/glossaire']))
    for (const other of others) {
      const locale = other.startsWith('/fr/') ? 'fr' : 'en'
      const usual = switchLocale(other, locale)
      expect(usual).not.toBe(other)
      expect(others).not.toContain(usual)
      expect(switchLocale(usual, locale)).toBe(usual)
    }
  })
})

describe('the address of an attempt', () => {
  it('is served from one page for each module', () => {
    expect(attemptRewrites().map(({ destination }) => destination)).toEqual(['/fr/modules/:module/quiz/attempt', '/en/modules/:module/quiz/attempt'])
  })

  it('holds a UUID and nothing else', () => {
    for (const { source } of attemptRewrites()) {
      const [, pattern = ''] = /:attempt\((.*)\)$/.exec(source) ?? []
      const isAttempt = (id: string) => new RegExp(`^${pattern}$`).test(id)
      expect(isAttempt('0b7f3c1e-5a52-4d0e-9f7e-2f3f5f0f9a11')).toBe(true)
      for (const id of ['attempt', 'abc', '0b7f3c1e5a524d0e9f7e2f3f5f0f9a11', '0b7f3c1e-5a52-4d0e-9f7e-2f3f5f0f9a11x', '']) expect(isAttempt(id), id).toBe(false)
    }
  })
})
