import { defineConfig } from 'vitest/config'
import { tiledFiles } from './scripts/tiled-plugin.ts'

export default defineConfig({
  plugins: [tiledFiles()],
  test: {
    include: ['tests/**/*.test.ts', 'tests/**/*.test.tsx'],
    environment: 'node',
    testTimeout: 120_000,
    hookTimeout: 120_000,
    pool: 'forks',
  },
})
