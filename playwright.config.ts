import './scripts/tiled-loader.mjs' // tests import lists that load the levels
import { defineConfig } from '@playwright/test'
import { findChromium } from './scripts/browsers.mjs'

/** Served below a sub-path, to prove that the build works under any. */
const PORT = Number(process.env.E2E_PORT ?? 4180)
const SUB_PATH = '/some/where/'

const chromium = findChromium()

/**
 * Files whose tests may run beside another test: they wait for events, draw seldom, and measure no time. `npm test` runs two of
 * them at once, and all others one after the other, because two pages that draw and train on two cores slow each other down.
 */
const SIDE_BY_SIDE = [
  ...[
    'breaking',
    'broken',
    'build',
    'compare',
    'contrast',
    'groups',
    'importedLevel',
    'kills',
    'ladder',
    'offline',
    'porter',
    'preferences',
  ],
  ...[
    'python',
    'quota',
    'reading',
    'reload',
    'restarts',
    'runs',
    'security',
    'settings',
    'stage',
    'teach',
    'values',
    'widths',
  ],
].map((name) => `${name}.spec.ts`)

export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results',
  workers: 1,
  projects: [
    { name: 'side by side', testMatch: SIDE_BY_SIDE },
    { name: 'alone', testIgnore: SIDE_BY_SIDE },
  ],
  retries: 0,
  timeout: 120_000,
  expect: { timeout: 20_000 },
  reporter: 'list',
  use: {
    baseURL: `http://127.0.0.1:${PORT}${SUB_PATH}`,
    viewport: { width: 1440, height: 900 },
    screenshot: 'only-on-failure',
    // Storing the whole site in each test would slow all of them: offline.spec.ts allows it.
    serviceWorkers: 'block',
    launchOptions: {
      ...(chromium ? { executablePath: chromium } : {}),
      args: [
        '--no-sandbox',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        // WebGPU and WebGL without a graphics card: SwiftShader draws and computes on the CPU.
        '--enable-unsafe-webgpu',
        '--use-webgpu-adapter=swiftshader',
        '--enable-features=Vulkan',
        '--use-angle=swiftshader',
        '--enable-unsafe-swiftshader',
        // SwiftShader draws the stage alone: painting the whole page with it takes two thirds of the processor.
        '--disable-gpu-compositing',
        // Sound would wait for a device that a server does not have.
        '--mute-audio',
      ],
    },
  },
  webServer: {
    command: `node node_modules/vite/bin/vite.js preview --host 127.0.0.1 --port ${PORT} --strictPort --base ${SUB_PATH}`,
    url: `http://127.0.0.1:${PORT}${SUB_PATH}`,
    reuseExistingServer: false,
    stdout: 'ignore',
  },
})
