import { expect, it } from 'vitest'
import { noPagePolicy } from './content-security-policy'
import { securityHeaders } from './security-headers'

const values = (options: { isHttps: boolean; isDevelopment: boolean }, key: string) =>
  securityHeaders(options).flatMap(({ headers }) => headers.filter((header) => header.key === key).map(({ value }) => value))

it('Strict-Transport-Security is sent from an https address only: a room on plain http has none', () => {
  expect(values({ isHttps: true, isDevelopment: false }, 'Strict-Transport-Security')).toEqual(['max-age=31536000; includeSubDomains'])
  expect(values({ isHttps: false, isDevelopment: false }, 'Strict-Transport-Security')).toEqual([])
})

it('only development relaxes anything', () => {
  expect(values({ isHttps: true, isDevelopment: false }, 'Content-Security-Policy')).toEqual([noPagePolicy])
  expect(values({ isHttps: false, isDevelopment: true }, 'Content-Security-Policy').at(-1)).toContain('unsafe-eval')
})

it('no value holds a colon, which Next would take for a parameter of the address', () => {
  for (const { headers } of securityHeaders({ isHttps: true, isDevelopment: true })) for (const { value } of headers) expect(value).not.toContain(':')
})
