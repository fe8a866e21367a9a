import { beforeAll, describe, expect, it } from 'vitest'
import { Browser } from '@/prisma/builders/browser'
import { anAccount } from '@/prisma/builders/people'
import { signIn } from './auth-requests'

// Read at the first use of the settings: this file is a site behind TLS.
beforeAll(() => {
  process.env.PUBLIC_URL = 'https://learn.example.org'
})

describe('the session’s cookie behind TLS', () => {
  it('is out of reach of scripts, of other sites and of plain http (ASVS 4.0.3, 3.4)', async () => {
    const password = 'correct horse battery'
    const { email } = await anAccount({ password })
    const response = await signIn(new Browser().request(), { email, password })
    const cookie = response.headers.getSetCookie().find((line) => line.includes('session_token')) ?? ''
    expect(cookie).toMatch(/^__Secure-/)
    for (const attribute of [/; HttpOnly/i, /; Secure/i, /; SameSite=Lax/i, /; Path=\//i, /; Max-Age=34560000/i]) expect(cookie).toMatch(attribute)
    expect(cookie).not.toMatch(/; Domain=/i)
  })
})
