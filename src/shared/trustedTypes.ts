/** A page or a worker, as far as scripts are concerned. */
interface ScriptScope {
  readonly location: { readonly href: string }
  /** TypeScript does not know this API yet, and some browsers lack it: their pages work without it. */
  readonly trustedTypes?: {
    createPolicy(name: string, rules: { createScriptURL(url: string): string | null }): unknown
  }
}

/**
 * Creates the only policy that the content security policy allows (`scripts/csp-plugin.ts`): the site's own scripts may
 * load as workers, and no text becomes markup or code. It is the default policy, because bundlers and libraries name
 * workers by plain addresses.
 */
export function installTrustedTypes(scope: ScriptScope): void {
  scope.trustedTypes?.createPolicy('default', {
    createScriptURL: (url) => (isOwnScript(url, scope.location.href) ? url : null),
  })
}

/** True for a script file of the same origin. */
function isOwnScript(url: string, base: string): boolean {
  try {
    const { origin, protocol, pathname } = new URL(url, base)
    const own = new URL(base)
    return protocol === own.protocol && origin === own.origin && pathname.endsWith('.js') // the origin of a blob is ours
  } catch {
    return false
  }
}
