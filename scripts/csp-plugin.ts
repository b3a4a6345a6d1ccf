import type { Plugin } from 'vite'
import { CONTENT_SECURITY_POLICY } from './csp.mjs'

/** Puts the content security policy into the built page, so that any static server serves it. */
export function contentSecurityPolicy(): Plugin {
  return {
    name: 'content-security-policy',
    apply: 'build',
    transformIndexHtml: () => [
      {
        tag: 'meta',
        injectTo: 'head-prepend',
        attrs: { 'http-equiv': 'Content-Security-Policy', content: CONTENT_SECURITY_POLICY },
      },
    ],
  }
}
