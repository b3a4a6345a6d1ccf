import { readdirSync, readFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'
import { typesetFormulas } from './scripts/math-plugin.ts'
import { tiledFiles } from './scripts/tiled-plugin.ts'

const ROOT = fileURLToPath(new URL('.', import.meta.url))
const TESTS = readdirSync(`${ROOT}tests`, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.test\.tsx?$/.test(name))
  .map((name) => `tests/${name.replaceAll('\\', '/')}`)
const SHARED = { testTimeout: 120_000, hookTimeout: 120_000 }

/** Files that replace modules or globals, which another file would see: they get module instances of their own. */
const REPLACING = TESTS.filter((file) =>
  /\bvi\.(mock|doMock|resetModules|stubGlobal|spyOn|useFakeTimers)\b/.test(readFileSync(`${ROOT}${file}`, 'utf8')),
)

export default defineConfig({
  test: {
    // Vitest leaves one core idle by default: on two cores, it would run one file at a time.
    maxWorkers: availableParallelism(),
    projects: [
      {
        plugins: [tiledFiles(), typesetFormulas()],
        test: {
          ...SHARED,
          name: 'shared',
          include: TESTS.filter((file) => !REPLACING.includes(file)),
          // Loading tfjs and the levels once per thread, not once per file, saves more than half of the processor time.
          pool: 'threads',
          isolate: false,
          setupFiles: ['tests/freshModules.ts'],
        },
      },
      {
        plugins: [tiledFiles(), typesetFormulas()],
        test: { ...SHARED, name: 'alone', include: REPLACING, pool: 'forks' },
      },
    ],
  },
})
