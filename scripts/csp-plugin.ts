import type { Plugin } from 'vite'

/**
 * What the built page may load: its own files. `wasm-unsafe-eval` lets tfjs compile its kernels. Only in the build:
 * the development server injects inline scripts and styles.
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

/** Puts the content security policy into the built page, so that any static server serves it. */
export function contentSecurityPolicy(): Plugin {
  return {
    name: 'content-security-policy',
    apply: 'build',
    transformIndexHtml: () => [
      {
        tag: 'meta',
        injectTo: 'head-prepend',
        attrs: {
          'http-equiv': 'Content-Security-Policy',
          content: Object.entries(POLICY)
            .map(([directive, sources]) => `${directive} ${sources}`)
            .join('; '),
        },
      },
    ],
  }
}
