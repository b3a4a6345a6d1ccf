import { describe, expect, it } from 'vitest'
import { installTrustedTypes } from '../../src/shared/trustedTypes.ts'

const HERE = 'https://example.org/some/where/?bench#v=1'

describe('the policy for trusted types', () => {
  /** What the policy makes of an address: the address itself, or null. */
  function allowed(url: string): string | null {
    let allow: (url: string) => string | null = () => expect.fail('no policy')
    const trustedTypes = {
      createPolicy(name: string, rules: { createScriptURL(url: string): string | null }) {
        expect(name).toBe('default')
        expect(Object.keys(rules)).toEqual(['createScriptURL']) // neither markup nor code
        allow = rules.createScriptURL
      },
    }
    installTrustedTypes({ location: { href: HERE }, trustedTypes })
    return allow(url)
  }

  it.each(['https://example.org/some/where/assets/worker-1a.js', './assets/worker-1a.js', '/assets/worker.js?a=1'])(
    'allows %s',
    (url) => expect(allowed(url)).toBe(url),
  )

  it.each([
    'https://example.com/worker.js',
    '//example.com/worker.js',
    'http://example.org/worker.js',
    'https://example.org:8443/worker.js',
    'data:text/javascript,alert(1)//.js',
    'blob:https://example.org/1.js',
    'javascript:alert(1)//.js',
    './level.tmj',
    'https://[',
    '',
  ])('refuses %s', (url) => expect(allowed(url)).toBeNull())

  it('is absent where the browser lacks it', () => {
    expect(() => installTrustedTypes({ location: { href: HERE } })).not.toThrow()
  })
})
