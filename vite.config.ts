import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { agentsInWorkersOnly } from './scripts/agents-plugin.ts'
import { SECURITY_HEADERS } from './scripts/csp.mjs'
import { contentSecurityPolicy } from './scripts/csp-plugin.ts'
import { typesetFormulas } from './scripts/math-plugin.ts'
import { worksOffline } from './scripts/offline-plugin.ts'
import { phaserSubset } from './scripts/phaser-plugin.ts'
import { tfjsCoreOnly } from './scripts/tfjs-plugin.ts'
import { tiledFiles } from './scripts/tiled-plugin.ts'
import { closedWorkerEntries } from './scripts/worker-entry-plugin.ts'

export default defineConfig({
  base: './', // relative addresses: the built site works under any sub-path
  plugins: [
    react(),
    tiledFiles(),
    typesetFormulas(),
    contentSecurityPolicy(),
    agentsInWorkersOnly(),
    worksOffline(),
    phaserSubset(),
  ],
  publicDir: 'assets/icons', // of an installed app, under the names that its manifest has
  worker: { format: 'es', plugins: () => [tiledFiles(), tfjsCoreOnly(), closedWorkerEntries()] },
  // The built files are public: a sandboxed frame, whose origin is "null", may load them too.
  preview: { cors: true, headers: SECURITY_HEADERS },
  build: {
    target: 'es2022',
    manifest: true, // read by tests/e2e/build.spec.ts, which keeps the first load small
    // One chunk of all that the page loads at first: in one file it compresses better than in twenty.
    rolldownOptions: { output: { codeSplitting: { groups: [{ name: 'page', test: /src\/main\.tsx$/ }] } } },
    modulePreload: { resolveDependencies: withoutEntry },
    chunkSizeWarningLimit: 2000, // kB; Phaser and tfjs are one lazy chunk each
  },
})

/**
 * What is loaded beside a chunk of the page: all that it imports, but not the page's entry, which runs already. Firefox loads
 * it again for the hint, and reports an error when the page is left before it has it.
 */
function withoutEntry(_: string, files: string[], { hostType }: { hostType: 'html' | 'js' }): string[] {
  return hostType === 'html' ? files : files.filter((file) => !/\/(index|page)-[^/]+\.js$/.test(file))
}
