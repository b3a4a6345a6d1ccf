/**
 * What the built page may load: its own files. `wasm-unsafe-eval` lets tfjs compile its kernels. Not for the development
 * server, which injects inline scripts and styles.
 */
const POLICY = {
  'default-src': "'none'",
  'script-src': "'self' 'wasm-unsafe-eval'",
  'worker-src': "'self'",
  'style-src': "'self'",
  'img-src': "'self' data: blob:",
  'font-src': "'self' data:",
  'connect-src': "'self'",
  'media-src': "'self' blob: data:",
  'manifest-src': "'self'",
  'base-uri': "'none'",
  'form-action': "'none'",
  // No text becomes code or markup, except addresses of the site's own scripts (src/shared/trustedTypes.ts).
  'require-trusted-types-for': "'script'",
  'trusted-types': 'default',
}

/** The content security policy, as a header and as a meta tag have it. */
export const CONTENT_SECURITY_POLICY = Object.entries(POLICY)
  .map(([directive, sources]) => `${directive} ${sources}`)
  .join('; ')

/** Headers of every response of our servers. A worker has no other policy: the page's meta tag does not apply to it. */
export const SECURITY_HEADERS = { 'Content-Security-Policy': CONTENT_SECURITY_POLICY }
