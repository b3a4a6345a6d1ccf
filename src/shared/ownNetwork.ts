/** A worker, as far as the network is concerned. */
interface NetworkScope {
  readonly location: { readonly href: string }
  fetch: typeof fetch
  readonly XMLHttpRequest?: { readonly prototype: Pick<XMLHttpRequest, 'open'> }
}

/** Ways to the network that nothing here uses. */
const UNUSED = ['EventSource', 'WebSocket', 'WebSocketStream', 'WebTransport'] as const

/**
 * Refuses requests to other origins in a worker. The page's content security policy is in its markup, and a worker has
 * only the policy of its own response's header, which a static server does not send (`scripts/csp.mjs`).
 */
export function confineToOwnOrigin(scope: NetworkScope): void {
  const isOwn = (url: string | URL) => isSameOrigin(String(url), scope.location.href)
  const { fetch } = scope
  scope.fetch = async (input, init) => {
    const url = typeof input === 'object' && 'url' in input ? input.url : input
    if (!isOwn(url)) throw refusal(url)
    return fetch.call(scope, input, init)
  }
  const request = scope.XMLHttpRequest?.prototype
  if (request !== undefined) {
    const { open } = request
    request.open = function (this: XMLHttpRequest, method: string, url: string | URL, ...rest: unknown[]) {
      if (!isOwn(url)) throw refusal(url)
      Reflect.apply(open, this, [method, url, ...rest])
    }
  }
  for (const name of UNUSED) {
    if (name in scope) Object.defineProperty(scope, name, { value: undefined })
  }
}

function isSameOrigin(url: string, base: string): boolean {
  try {
    const { protocol, origin } = new URL(url, base)
    return protocol === 'data:' || (protocol !== 'blob:' && origin === new URL(base).origin)
  } catch {
    return false
  }
}

function refusal(url: string | URL): TypeError {
  return new TypeError(`A worker may request files of its own origin only, not ${String(url).slice(0, 100)}.`)
}
