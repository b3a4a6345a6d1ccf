import type { PluginOption } from 'vite'
import { VitePWA } from 'vite-plugin-pwa'

const SLOW_NETWORK_SECONDS = 4

/**
 * The web manifest and the service worker, by vite-plugin-pwa: the app can be installed, and works without a network
 * after the first visit. The page asks for the worker (`src/store/persist/offline.ts`).
 *
 * The page itself comes from the network where there is one, so that a new version is seen at once and another site on the
 * same address of this machine is never covered; files with a hash in their name come from the cache. A new worker
 * waits until all pages of the old version are closed: a page that trains still finds the chunks that it has not loaded yet.
 */
export function worksOffline(): PluginOption {
  return VitePWA({
    strategies: 'generateSW',
    registerType: 'prompt', // a new worker takes over nothing
    injectRegister: null,
    manifest: {
      name: 'Bellman Bros',
      short_name: 'Bellman Bros',
      description: 'A platformer that learns to play itself, while you watch and can see why.',
      lang: 'en',
      display: 'standalone',
      orientation: 'any',
      theme_color: '#0d1124',
      background_color: '#0d1124',
      categories: ['education', 'games'],
      icons: [
        { src: 'icon-192.png', sizes: '192x192', type: 'image/png' },
        { src: 'icon-512.png', sizes: '512x512', type: 'image/png' },
        { src: 'icon-cut-480.png', sizes: '480x480', type: 'image/png', purpose: 'maskable' },
      ],
    },
    workbox: {
      globPatterns: ['**/*.{html,js,css,json,wasm,png,svg,woff2,safetensors,webmanifest}'],
      maximumFileSizeToCacheInBytes: 8_000_000,
      inlineWorkboxRuntime: true, // importScripts would need a Trusted Types policy of the worker's own
      sourcemap: false,
      cleanupOutdatedCaches: true,
      navigateFallback: null,
      directoryIndex: null, // navigation is for the route below
      runtimeCaching: [
        {
          urlPattern: ({ request }) => request.mode === 'navigate',
          handler: 'NetworkFirst',
          options: {
            cacheName: 'page',
            networkTimeoutSeconds: SLOW_NETWORK_SECONDS,
            precacheFallback: { fallbackURL: 'index.html' },
          },
        },
      ],
    },
  })
}
