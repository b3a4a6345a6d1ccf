import { describe, expect, it, vi } from 'vitest'
import { confineToOwnOrigin } from '../../src/shared/ownNetwork.ts'

const HERE = 'https://example.org/some/where/worker.js'
const OWN = [
  './kernels.wasm',
  '/a.wasm',
  'https://example.org/b',
  'data:text/plain,a',
  new URL('https://example.org/c'),
]
const FOREIGN = [
  'https://example.com/a',
  '//example.com/a',
  'http://example.org/a',
  'https://example.org:8443/a',
  'blob:https://example.com/1',
  'wss://example.org/',
  'https://[',
  new URL('https://example.com/a'),
]

function confined() {
  const open = vi.fn()
  class FakeRequest {
    open(...given: unknown[]): void {
      open(...given)
    }
  }
  const fetch = vi.fn(async () => new Response('ours'))
  const scope = {
    location: { href: HERE },
    fetch,
    XMLHttpRequest: FakeRequest,
    WebSocket: class {},
    EventSource: class {},
  }
  confineToOwnOrigin(scope as never)
  return { scope, fetch, open }
}

describe('a worker', () => {
  it.each(OWN)('may request %s', async (url) => {
    const { scope, fetch, open } = confined()
    await scope.fetch(...([url] as unknown as []))
    expect(fetch).toHaveBeenCalledWith(url, undefined)
    new scope.XMLHttpRequest().open('GET', url, true)
    expect(open).toHaveBeenCalledWith('GET', url, true)
  })

  it.each(FOREIGN)('may not request %s', async (url) => {
    const { scope, fetch, open } = confined()
    await expect(scope.fetch(...([url] as unknown as []))).rejects.toThrow(TypeError)
    expect(() => new scope.XMLHttpRequest().open('GET', url)).toThrow(TypeError)
    expect([fetch, open].map((each) => each.mock.calls)).toEqual([[], []])
  })

  it('may not request another origin by a Request', async () => {
    const { scope, fetch } = confined()
    await expect(scope.fetch(...([new Request('https://example.com/a')] as unknown as []))).rejects.toThrow(TypeError)
    await scope.fetch(...([new Request('https://example.org/a')] as unknown as []))
    expect(fetch).toHaveBeenCalledTimes(1)
  })

  it('has no sockets', () => {
    const { scope } = confined()
    expect([scope.WebSocket, scope.EventSource]).toEqual([undefined, undefined])
  })
})
