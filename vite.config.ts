import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { tiledFiles } from './scripts/tiled-plugin.ts'

export default defineConfig({
  base: './',
  plugins: [react(), tiledFiles()],
  worker: { format: 'es', plugins: () => [tiledFiles()] },
  build: { target: 'es2022', chunkSizeWarningLimit: 2000 },
})
