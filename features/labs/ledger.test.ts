import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { plain } from '@/features/modules/claim-line'
import { findClaim } from '@/features/modules/content'
import { routing } from '@/i18n/routing'
import { typeset } from '@/lib/typography'
import { listLabs } from './content'

const entriesSchema = z.array(z.strictObject({ id: z.string(), asOf: z.string(), text: z.string() })).min(1)

const ledgers = listLabs().flatMap((lab) => routing.locales.flatMap((locale) => {
  const file = lab.given[locale]['ledger.json']
  return file === undefined ? [] : [{ lab: lab.slug, locale, entries: entriesSchema.parse(JSON.parse(file)) }]
}))

describe('a ledger that a lab gives', () => {
  it('is there to be compared', () => {
    expect(ledgers.length).toBeGreaterThan(0)
  })

  it.each(ledgers)('says what the ledger of the course says, as of the same day: $lab in $locale', ({ locale, entries }) => {
    for (const { id, asOf, text } of entries) {
      const claim = findClaim(id)
      expect(claim && { text: plain(claim.text[locale]), ...(claim.kind === 'reference' && { asOf: claim.asOf }) }, id).toEqual({ text: typeset(text, locale), asOf })
    }
  })
})
