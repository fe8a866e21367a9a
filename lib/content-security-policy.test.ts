import { describe, expect, it } from 'vitest'
import { developmentPolicy, frameworkErrorPolicy, labFramePolicy, noPagePolicy, requestPagePolicy, staticPagePolicy } from './content-security-policy'

const directives = (policy: string) => new Map(policy.split('; ').map((directive) => [directive.split(' ')[0], directive.split(' ').slice(1)]))

describe('the policies of pages', () => {
  const policies = { static: staticPagePolicy(['sha256-abc=']), request: requestPagePolicy('bm9uY2U=') }

  it('never let an unknown inline script, inline style or evaluated text run', () => {
    for (const policy of Object.values(policies)) expect(policy).not.toContain('unsafe')
  })

  it('name no other host and no scheme', () => {
    for (const policy of Object.values(policies)) expect(policy).not.toMatch(/https?:|data:|blob:|\*/)
  })

  it('refuse what is not named, frames and bases included', () => {
    for (const policy of Object.values(policies)) {
      const found = directives(policy)
      for (const name of ['default-src', 'base-uri', 'object-src', 'frame-ancestors']) expect(found.get(name), name).toEqual(["'none'"])
      expect(found.get('form-action')).toEqual(["'self'"])
    }
  })

  it('let run the page’s own scripts only', () => {
    expect(directives(policies.static).get('script-src')).toEqual(["'self'", "'sha256-abc='"])
    expect(directives(policies.request).get('script-src')).toEqual(["'self'", "'nonce-bm9uY2U='"])
  })
})

it('what is no page of ours runs no script', () => {
  for (const policy of [noPagePolicy, frameworkErrorPolicy]) {
    expect(directives(policy).get('default-src')).toEqual(["'none'"])
    expect(directives(policy).has('script-src')).toBe(false)
  }
})

it('the policy for development lets reloading work', () => {
  expect(directives(developmentPolicy).get('script-src')).toEqual(["'self'", "'unsafe-inline'", "'unsafe-eval'"])
  expect(directives(developmentPolicy).get('style-src')).toEqual(["'self'", "'unsafe-inline'"])
})

it('the frame of the labs has an opaque origin and no network, runs its own script, and is framed by our pages alone', () => {
  const found = directives(labFramePolicy('sha256-abc='))
  expect(found.get('default-src')).toEqual(["'none'"])
  expect(found.has('connect-src')).toBe(false)
  expect(found.get('sandbox')).toEqual(['allow-scripts'])
  expect(found.get('script-src')).toEqual(["'sha256-abc='", 'blob:', "'wasm-unsafe-eval'"])
  expect(found.get('worker-src')).toEqual(['blob:'])
  expect(found.get('frame-ancestors')).toEqual(["'self'"])
  for (const name of ['base-uri', 'form-action']) expect(found.get(name), name).toEqual(["'none'"])
})
