import { describe, expect, it } from 'vitest'
import { fillPlaceholders, withoutOptionalLines } from './placeholders'
import { legalSettingsSchema } from './schema'

const words = { days: (count: number) => `${count} days`, unstated: (name: string) => `no ${name}` }
const fill = (html: string, env: Record<string, string>) => fillPlaceholders(html, legalSettingsSchema.parse(env), words)

describe('fillPlaceholders', () => {
  it('escapes what the operator wrote', () => {
    expect(fill('<p>{{PUBLISHER_NAME}}</p>', { PUBLISHER_NAME: `<img src=x onerror="a('b')"> & Co` }).html).toBe(
      '<p>&lt;img src=x onerror=&quot;a(&#39;b&#39;)&quot;&gt; &amp; Co</p>',
    )
  })

  it('does not look for placeholders in what the operator wrote', () => {
    expect(fill('{{PUBLISHER_NAME}}', { PUBLISHER_NAME: '{{CONTACT_PHONE}} $&' }).html).toBe('{{CONTACT_PHONE}} $&amp;')
  })

  it('says what is not stated, once each, and never makes a value up', () => {
    const { html, missing } = fill('{{HOSTING_NAME}} {{HOSTING_NAME}} {{LOG_DAYS}}', {})
    expect(html).toBe('<em>[no HOSTING_NAME]</em> <em>[no HOSTING_NAME]</em> <em>[no LOG_DAYS]</em>')
    expect(missing).toEqual(['HOSTING_NAME', 'LOG_DAYS'])
  })

  it('takes what is empty or malformed for not stated', () => {
    expect(fill('{{PUBLISHER_NAME}}{{CONTACT_EMAIL}}{{LOG_DAYS}}', { PUBLISHER_NAME: ' ', CONTACT_EMAIL: 'nobody', LOG_DAYS: 'some' }).missing).toEqual([
      'PUBLISHER_NAME',
      'CONTACT_EMAIL',
      'LOG_DAYS',
    ])
  })

  it('links addresses of mail and says days in words; data protection falls back to the contact', () => {
    expect(fill('{{DATA_PROTECTION_EMAIL}} {{LOG_DAYS}}', { CONTACT_EMAIL: 'a@b.example', LOG_DAYS: '30' }).html).toBe(
      '<a href="mailto:a@b.example">a@b.example</a> 30 days',
    )
  })
})

describe('withoutOptionalLines', () => {
  const markdown = '- a\n- b {{PUBLISHER_REGISTRATION?}}\n- c'

  it('leaves a line out when its optional setting is not stated', () => {
    expect(withoutOptionalLines(markdown, legalSettingsSchema.parse({}))).toBe('- a\n- c')
    expect(withoutOptionalLines(markdown, legalSettingsSchema.parse({ PUBLISHER_REGISTRATION: 'x' }))).toBe(markdown)
  })
})
